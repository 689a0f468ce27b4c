/** Neighbours that pretend, hosts that flood, children that lie. Everything is seeded; LONG=1 says more. */
import type { Frame, Page } from '@playwright/test';
import { countFrames, drive, driven, embed, events, expect, geometry, type Host, heard, ours, seeded, settled, spied, stepper, test, times } from '../support/embed.ts';

type Say = { say(message: unknown): void; port: MessagePort; heard: { t: string }[]; connects: number };

/** Anything that structured clone lets through, shaped more or less like a message. */
function malformed(random: () => number): unknown {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const strange = (): unknown =>
    pick<() => unknown>([
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      () => Number.NEGATIVE_INFINITY,
      () => -random() * 1e308,
      () => random() * 1e308,
      () => 1e12,
      () => -1,
      () => random() * 100,
      () => String(random()),
      () => '9'.repeat(300),
      () => '<img src=x onerror=alert(1)>',
      () => 'javascript:alert(1)',
      () => '../../..',
      () => null,
      () => undefined,
      () => true,
      () => [],
      () => [1, 2, 3],
      () => ({}),
      () => ({ valueOf: 1, toString: 2 }),
      () => 10n ** 30n,
    ])();
  const kinds = ['y', 'mode', 'offer', 'vis', 'theme', 'accent', 'goto', 'insets', 'print', 'can', 'extent', 'height', 'step', 'seek', 'link', 'error', 'hello', '__proto__', 'constructor', 'toString', ''];
  const keys = ['y', 'ts', 'px', 'mode', 'h', 'top', 'on', 'theme', 'accent', 'id', 'i', 'total', 'href', 'reason', 'ok', 'bottom', 'type', '__proto__'];
  if (random() < 0.1) return strange();
  const out: Record<string, unknown> = {};
  // Not one of these parses: a kind that is none, or no field that a kind wants is as it wants it.
  out.t = random() < 0.8 ? pick(kinds) : strange();
  for (const key of keys) if (random() < 0.4) Object.defineProperty(out, key, { value: strange(), enumerable: true, configurable: true, writable: true });
  return out;
}

test('T12 neighbours of the embed’s origin and of the host’s pretend to be child and host: nothing happens', async ({ host }) => {
  const visit = await host('spoof.html', { from: 'mirror' });
  const { page } = visit;
  const one = await driven(page);
  const state = async () => ({
    geometry: await geometry(one),
    child: await one.frame.evaluate(() => ({ ...document.documentElement.dataset, scroll: scrollY, connects: window.spied.connects, heard: window.spied.ports.length })),
    events: (await spied(page)).events.length,
  });
  await drive(one, 700);
  const before = await state();
  const spoofers = page.frames().filter((frame) => frame.url().includes('spoofer'));
  expect(spoofers.map((frame) => new URL(frame.url()).hostname).sort()).toEqual(['127.0.0.1', 'localhost']);
  for (let round = 1; round <= times(20, 200); round++)
    for (const spoofer of spoofers) {
      await spoofer.evaluate((n) => postMessage({ spoof: n }, '*'), round);
      await spoofer.waitForFunction((n) => document.title === `round ${n}`, round, { polling: 'raf', timeout: 5000 }).catch(() => spoofer.evaluate(() => document.title));
    }
  await settled(one);
  const after = await state();
  // The connect messages reach the child's window; none is answered.
  const { connects, ...child } = after.child as { connects: number };
  const { connects: _, ...was } = before.child as { connects: number };
  expect(connects).toBeGreaterThan(0);
  expect({ ...child, heard: 0 }).toEqual({ ...was, heard: 0 });
  expect(after.geometry).toEqual(before.geometry);
  expect(after.events).toBe(before.events);
  await drive(one, 1500);
  expect(ours(visit)).toEqual([]);
});

/** A real child, and a host that speaks by hand. */
async function stranger(page: Page, mode: 'stepper' | 'driven' = 'stepper') {
  const one = await embed(page, 0, { far: true });
  await one.frame.waitForFunction(() => document.documentElement.dataset.frame === 'ready');
  await page.waitForFunction(() => (window as unknown as { hellos: unknown[] }).hellos.length > 0);
  await page.evaluate(() => (window as unknown as { connect(v: number): void }).connect(1));
  await expect.poll(() => heardOf(page, 'height')).toBe(true);
  if (mode === 'driven') {
    await post(page, { t: 'offer', mode: 'driven' });
    await expect.poll(() => heardOf(page, 'can')).toBe(true);
    await post(page, { t: 'mode', mode: 'driven', h: 640, top: 0 });
    await expect.poll(() => heardOf(page, 'extent')).toBe(true);
  }
  return one;
}
const heardOf = (page: Page, t: string) => page.evaluate((kind) => (window as unknown as Say).heard.some((message) => message.t === kind), t);
const post = (of: Page | Frame, message: unknown) => of.evaluate((m) => (window as unknown as Say).port.postMessage(m), message);

/** When this has been answered, all that was said before has been heard. */
async function roundTrip(page: Page) {
  await page.evaluate(() => {
    (window as unknown as Say).heard.length = 0;
    (window as unknown as Say).port.postMessage({ t: 'offer', mode: 'stepper' });
  });
  await expect.poll(() => heardOf(page, 'can')).toBe(true);
}

test('T13 a host that says nonsense: the child drops it', async ({ host }) => {
  const visit = await host('stranger.html');
  const one = await stranger(visit.page, 'driven');
  const random = seeded(20170606);
  await post(visit.page, { t: 'y', y: 1000, ts: 0 });
  await expect.poll(() => one.frame.evaluate(() => scrollY)).toBe(1000);
  const theme = await one.frame.evaluate(() => document.documentElement.dataset.theme ?? null);
  const nonsense = Array.from({ length: times(400, 20_000) }, () => malformed(random));
  // Kinds that would be understood with a lucky field are taken out: moving where one is told to is no fault.
  const lucky = (m: unknown) => ['vis', 'print', 'y', 'insets', 'mode'].includes((m as { t?: string } | null)?.t ?? '') && Object.values(m as object).some((v) => v === true || (typeof v === 'number' && Number.isFinite(v)));
  const sent = nonsense.filter((m) => !lucky(m));
  expect(sent.length).toBeGreaterThan(nonsense.length / 2);
  for (let i = 0; i < sent.length; i += 500)
    await visit.page.evaluate((all) => {
      for (const message of all) (window as unknown as Say).port.postMessage(message);
    }, sent.slice(i, i + 500));
  // What JSON cannot carry.
  await visit.page.evaluate(() => {
    const { port } = window as unknown as Say;
    const odd = { t: 'y', y: Number.NaN, ts: 0 };
    for (const y of [Number.NaN, Number.POSITIVE_INFINITY, '9', [9], { valueOf: 9 }, 9n, null, undefined]) port.postMessage({ ...odd, y });
    port.postMessage({ t: 'x'.repeat(1_000_000) });
    port.postMessage(new Map([['t', 'y']]));
    port.postMessage(new Uint8Array(1000));
    const loop: Record<string, unknown> = { t: 'y', ts: 0 };
    loop.y = loop;
    port.postMessage(loop);
  });
  await roundTrip(visit.page);
  expect(await one.frame.evaluate(() => ({ y: scrollY, theme: document.documentElement.dataset.theme ?? null, mode: document.documentElement.dataset.mode }))).toEqual({ y: 1000, theme, mode: 'driven' });
  expect(ours(visit)).toEqual([]);
});

test('T13 a host that floods: the child moves at most once a frame, to the newest place', async ({ host }) => {
  const visit = await host('stranger.html');
  const one = await stranger(visit.page, 'driven');
  await countFrames(one.frame);
  await one.frame.evaluate(() => {
    window.spied.scrolls.length = 0;
  });
  const n = times(20_000, 100_000);
  await visit.page.evaluate((count) => {
    const { port } = window as unknown as Say;
    for (let i = 0; i <= count; i++) port.postMessage({ t: 'y', y: i === count ? 777 : (i * 37) % 5000, ts: i });
  }, n);
  await expect.poll(() => one.frame.evaluate(() => scrollY)).toBe(777);
  await roundTrip(visit.page);
  const scrolls = await one.frame.evaluate(() => window.spied.scrolls);
  const most = Math.max(...[...new Set(scrolls)].map((frame) => scrolls.filter((other) => other === frame).length));
  console.log(`T13 ${n} messages: ${scrolls.length} scrolls`);
  expect(most, 'scrolls in one frame').toBe(1);
  expect(scrolls.length).toBeLessThan(n / 20);
  expect(ours(visit)).toEqual([]);
});

test('T13 strangers at the door: connections of another parent, nonce or shape are not taken; the first one wins', async ({ host }) => {
  const visit = await host('stranger.html');
  const { page } = visit;
  const one = await embed(page, 0, { far: true });
  await page.waitForFunction(() => (window as unknown as { hellos: unknown[] }).hellos.length > 0);
  const results = await page.evaluate(() => {
    const target = (document.querySelector('iframe') as HTMLIFrameElement).contentWindow as Window;
    const own = window as unknown as { hellos: { nonce: string }[]; refused: MessagePort[]; answers: unknown[] };
    const nonce = own.hellos.at(-1)?.nonce;
    own.answers = [];
    const offer = (message: object, ports: number) => {
      const channels = Array.from({ length: ports }, () => new MessageChannel());
      for (const { port1 } of channels) {
        port1.onmessage = ({ data }) => own.answers.push(data);
        port1.postMessage({ t: 'theme', theme: 'dark' });
      }
      target.postMessage(message, '*', channels.map(({ port2 }) => port2));
    };
    const right = { type: 'chapter-embed:connect', v: 1, nonce, settings: { theme: 'dark' } };
    offer({ ...right, nonce: 'wrong' }, 1);
    offer({ ...right, nonce: undefined }, 1);
    offer({ ...right, nonce: [nonce] }, 1);
    offer(right, 0);
    offer(right, 2);
    offer({ ...right, v: 7 }, 1);
    offer({ ...right, type: 'chapter-embed:Connect' }, 1);
    return own.hellos.length;
  });
  expect(results).toBeGreaterThan(0);
  await page.evaluate(() => (window as unknown as { connect(v: number, s: object): void }).connect(1, { accent: 'moss', theme: '"><b>', step: 'x'.repeat(500), steps: 7 }));
  await expect.poll(() => heardOf(page, 'height')).toBe(true);
  // A second connection with the right nonce comes too late.
  await page.evaluate(() => {
    const own = window as unknown as Say & { connect(v: number, s: object): void; first: MessagePort };
    own.first = own.port;
    own.connect(1, { theme: 'dark' });
    own.port = own.first;
  });
  await roundTrip(page);
  expect(await page.evaluate(() => (window as unknown as { answers: unknown[] }).answers)).toEqual([]);
  expect(await one.frame.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({ accent: 'moss', mode: 'stepper' });
  expect(await one.frame.evaluate(() => document.documentElement.dataset.theme)).not.toBe('night');
  expect(ours(visit)).toEqual([]);
});

/** A host page whose chapter is the child that lies, driven. */
async function liar(host: Host) {
  const visit = await host('plain.html', { from: 'mirror', id: 'liar' });
  const { page } = visit;
  const one = await embed(page);
  await expect.poll(() => page.evaluate(() => (document.querySelector('chapter-embed') as unknown as { mode: string }).mode)).toBe('driven');
  return { visit, page, one };
}

test('T14 a child that lies: the host believes nothing it should not', async ({ host }) => {
  const { visit, page, one } = await liar(host);
  const say = (messages: readonly unknown[]) =>
    one.frame.evaluate((all) => {
      for (const message of all) (window as unknown as Say).say(message);
    }, messages);
  /** The step that this names is heard of after all that was said before it. */
  let mark = 0;
  const told = async () => {
    mark++;
    const id = `mark-${mark}`;
    await say([{ t: 'step', i: mark, id, total: 100 }]);
    await expect.poll(async () => (await events(page, 'step')).some(({ detail }) => detail.id === id)).toBe(true);
  };
  await page.evaluate(() => {
    const { top } = (document.querySelector('chapter-embed') as HTMLElement).getBoundingClientRect();
    scrollBy({ top: top + 500, behavior: 'instant' });
  });
  await told();
  const at = await page.evaluate(() => scrollY);

  // Seeks without the focus in the frame move nobody.
  await say(Array.from({ length: 50 }, (_, i) => ({ t: 'seek', y: i * 97 })));
  await told();
  expect(await page.evaluate(() => scrollY)).toBe(at);

  // Steps out of range, words too long, HTML.
  const from = (await events(page, 'step')).length;
  await say([
    { t: 'step', i: 1e9, id: 'far', total: 1e9 },
    { t: 'step', i: -5, id: 'before', total: -1 },
    { t: 'step', i: 1, id: 'x'.repeat(300), total: 5 },
    { t: 'step', i: 1, id: '<img src=x onerror=alert(1)>', total: 5 },
    { t: 'link', href: 'javascript:alert(1)' },
    { t: 'link', href: `https://x.example/${'y'.repeat(5000)}` },
    { t: 'error', reason: '<b>'.repeat(100) },
  ]);
  await told();
  const steps = (await events(page, 'step')).slice(from).map(({ detail }) => detail);
  for (const { index, total, id } of steps) {
    expect(index).toBeLessThanOrEqual(199);
    expect(index).toBeGreaterThanOrEqual(0);
    expect(total).toBeLessThanOrEqual(199);
    expect(String(id)).toMatch(/^[\w.-]{1,64}$/);
  }
  expect((await events(page, 'link')).length).toBe(0);
  for (const { detail } of await events(page, 'error')) expect(String(detail.reason)).toMatch(/^[\w.-]{0,64}$/);

  // Lengths: the page stays finite, whatever the child says it needs.
  await say([{ t: 'extent', px: 1e12 }]);
  await told();
  expect((await geometry(one)).tall).toBeLessThanOrEqual(60_000 + 2000);
  await say([{ t: 'extent', px: -5 }, { t: 'extent', px: 5000 }, { t: 'height', px: 1e9 }]);
  await told();
  const now = await geometry(one);
  expect(now.height).toBeLessThanOrEqual(4000);

  // Nonsense, seeded.
  const random = seeded(20171017);
  const nonsense = Array.from({ length: times(400, 20_000) }, () => malformed(random)).filter((m) => !['extent', 'step'].includes((m as { t?: string } | null)?.t ?? ''));
  const y = await page.evaluate(() => scrollY);
  for (let i = 0; i < nonsense.length; i += 500) await say(nonsense.slice(i, i + 500));
  await told();
  expect(await page.evaluate(() => scrollY)).toBe(y);

  // A flood of true-looking messages ends, and the host still answers.
  await one.frame.evaluate((n) => {
    for (let i = 0; i < n; i++) (window as unknown as Say).say({ t: 'extent', px: 3000 + (i % 7) * 500 });
  }, times(5000, 50_000));
  await told();
  expect(await page.evaluate(() => document.title)).toBe('A plain page');
  expect(ours(visit)).toEqual([]);
});

test('T14 seeks of a child that has the focus are followed, seldom and only on screen', async ({ host }) => {
  const { visit, page, one } = await liar(host);
  const seek = (ys: readonly number[]) =>
    one.frame.evaluate((all) => {
      for (const y of all) (window as unknown as Say).say({ t: 'seek', y });
    }, ys);
  await page.evaluate(() => {
    const { top } = (document.querySelector('chapter-embed') as HTMLElement).getBoundingClientRect();
    scrollBy({ top: top + 500, behavior: 'instant' });
  });
  await one.frame.locator('a').focus();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
  await seek([1200]);
  await expect.poll(async () => Math.round((await geometry(one)).offset)).toBe(1200);
  const counted = await page.evaluate(() => {
    window.spied.scrolls.length = 0;
    const own = window as unknown as { moved: number };
    own.moved = 0;
    addEventListener('scroll', () => void own.moved++);
    return true;
  });
  expect(counted).toBe(true);
  // Forty at once are at most one or two moves: one in 150 ms.
  await seek(Array.from({ length: 40 }, (_, i) => (i % 2 ? 300 : 2000)));
  await one.frame.evaluate(() => (window as unknown as Say).say({ t: 'step', i: 3, id: 'after', total: 5 }));
  await heard(page, 'step');
  await expect.poll(async () => (await events(page, 'step')).some(({ detail }) => detail.id === 'after')).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThanOrEqual(3);
  // Off screen it may not fetch the page back.
  await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
  const end = await page.evaluate(() => scrollY);
  expect((await geometry(one)).track + (await geometry(one)).tall).toBeLessThan(0);
  await seek([2500]);
  await one.frame.evaluate(() => (window as unknown as Say).say({ t: 'step', i: 4, id: 'end', total: 5 }));
  await expect.poll(async () => (await events(page, 'step')).some(({ detail }) => detail.id === 'end')).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(end);
  expect(ours(visit)).toEqual([]);
});

test('T12 a real stepper keeps its place while neighbours shout', async ({ host }) => {
  const visit = await host('spoof.html', { from: 'mirror', without: 'script' });
  const one = await embed(visit.page);
  await one.frame.locator('[data-next]').click();
  const before = await stepper(one.frame);
  for (const spoofer of visit.page.frames().filter((frame) => frame.url().includes('spoofer'))) {
    await spoofer.evaluate(() => postMessage({ spoof: 1 }, '*'));
    await spoofer.waitForFunction(() => document.title === 'round 1');
  }
  await expect.poll(() => one.frame.evaluate(() => window.spied.connects)).toBeGreaterThan(0);
  expect(await stepper(one.frame)).toEqual(before);
  expect(await one.frame.evaluate(() => document.documentElement.dataset.mode)).toBe('stepper');
  expect(await one.frame.evaluate(() => document.documentElement.dataset.theme)).not.toBe('night');
});
