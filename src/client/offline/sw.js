// The story without a network, after one visit. Pages come from the network while there is one, so that nobody reads an
// old text; files whose names change with their content come from the cache first.
// The list and the version below are filled in by src/build/offline/worker.ts.
const kept = KEPT;
const cacheName = 'story-VERSION';
const hashed = /\/_astro\//;

/** A line that logs its users in answers every address with its own page: kept under a hashed name, that would stay. */
const own = (answer) => answer.status === 200 && !(hashed.test(answer.url) && /html/.test(answer.headers.get('content-type') ?? ''));

const keep = async (/** @type {string[]} */ urls) => {
  const cache = await caches.open(cacheName);
  const add = async (url) => {
    if (await cache.match(url)) return;
    const answer = await fetch(new Request(url, { cache: hashed.test(url) ? 'default' : 'no-cache', priority: 'low' }));
    if (own(answer)) await cache.put(url, answer);
  };
  // Two at a time: the reader's own files go first. A single file that cannot be had must not cost all the others.
  const left = [...urls];
  const lane = async () => {
    for (let url = left.shift(); url; url = left.shift()) await add(url).catch(() => {});
  };
  await Promise.all([lane(), lane()]);
};

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keep(kept));
});

addEventListener('activate', (event) => {
  // The cache before this one stays: a page that is still open may ask for files that are no longer on the server.
  const tidy = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('story-') && name !== cacheName);
    await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(tidy());
});

// The page that brought us here was loaded before we could see it.
addEventListener('message', ({ data }) => {
  if (data?.keep && new URL(data.keep).origin === location.origin) keep([data.keep]);
});

/** Without the query, which only pages read. This build's own first: an older cache may hold an older page. */
const found = async (request) => {
  try {
    const cache = await caches.open(cacheName);
    return (await cache.match(request, { ignoreSearch: true })) ?? (await caches.match(request, { ignoreSearch: true }));
  } catch {
    // A full or broken disk refuses its caches; there is still the network.
    return undefined;
  }
};

const fromNetwork = async (request) => {
  try {
    const answer = await fetch(request);
    if (own(answer)) {
      const copy = answer.clone();
      caches.open(cacheName).then((cache) => cache.put(request.url.replace(/[?#].*/, ''), copy)).catch(() => {});
    }
    return answer;
  } catch (error) {
    const cached = await found(request);
    if (cached) return cached;
    throw error;
  }
};

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range') || /\.zip$/.test(url.pathname)) return;
  event.respondWith(hashed.test(url.pathname) ? found(request).then((cached) => cached ?? fromNetwork(request)) : fromNetwork(request));
});
