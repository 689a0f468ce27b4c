/**
 * Other people's pages: a real server on its own port gives out tests/fixtures/hosts as a newspaper, a learning system or
 * a hostile stranger would, each page under its own policy. Asked as 127.0.0.1 it is the host, and the site is
 * `localhost` on another port: two origins and two sites (the part of an address that browsers isolate). Asked as
 * `localhost` it is a mirror of the site as well, for children that lie and neighbours that pretend: those must have the
 * origin of the loader.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { site as answers } from '../server.ts';
import { base } from './base.ts';

const folder = join(import.meta.dirname, '../fixtures/hosts');

/** What a newsroom pastes, and what its page does to it. Also the query of a host page: `article.html?id=siege&top=56`. */
export interface Snippet {
  /** Chapter, step or figure. */
  readonly id?: string;
  /** Attributes of <chapter-embed>, as HTML. */
  readonly attributes?: string;
  /** Value of the sandbox attribute; `none` leaves the attribute away. */
  readonly sandbox?: string;
  /** Height of the frame, px. */
  readonly height?: string;
  /** Query or hash of the frame's address, with its sign. */
  readonly query?: string;
  /** Parts that the host strips: `element`, `frame`, `script`, `lazy`, `mark-up`, separated by spaces. */
  readonly without?: string;
  /** Whose pages: `site`, or the `mirror` on the host's own port. */
  readonly from?: string;
  /** Anything else that a page's template names as {{name}}: classes and file names. */
  readonly [name: string]: string | undefined;
}

const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** The code of a snippet as /newsrooms/ gives it (working contract, "Snippet (full)"). */
export function snippet(site: string, { id = 'siege', ...o }: Snippet = {}): string {
  const without = new Set(o.without?.split(' '));
  const boxed = o.sandbox === 'none' ? '' : ` sandbox="${o.sandbox ?? sandbox}"`;
  const frame = without.has('frame')
    ? ''
    : `<iframe src="${site}/embed/${id}/${o.query ?? ''}" title="${id}: interactive, What Raqqa Cost" width="100%" height="${o.height ?? 640}"${without.has('lazy') ? '' : ' loading="lazy"'} allow="fullscreen"${boxed} style="border:0"></iframe>`;
  const link = `<p class="embed-link"><a href="${site}/${id}/">${id}, a chapter of What Raqqa Cost</a></p>`;
  const inside = `${frame}\n${link}`;
  const element = without.has('element') ? inside : `<chapter-embed name="${id}" ${o.attributes ?? ''}>\n${inside}\n</chapter-embed>`;
  return `${element}\n${without.has('script') ? '' : loader(site)}`;
}

export const loader = (site: string): string => `<script async src="${site}/embed/v1.js"></script>`;

/** Policies of a page, by its file name. A policy names a whole origin: a path without a slash at its end would mean that one file. */
const policies = (address: string, site = new URL(address).origin): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  'strict.html': {
    'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${site}; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  },
  'blocked.html': { 'content-security-policy': `script-src 'none'; frame-src ${site}` },
  'coep.html': { 'cross-origin-embedder-policy': 'require-corp' },
  'quiet.html': { 'referrer-policy': 'no-referrer' },
});

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };

/** One request that reached the host's server. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Hosts {
  /** http://127.0.0.1:port: the newsroom. */
  readonly origin: string;
  /** http://localhost:port: the site once more, with pages that lie. */
  readonly mirror: string;
  /** The built site, http://localhost:port. */
  readonly site: string;
  readonly asked: Asked[];
  /** Address of a plain host page that holds this HTML instead of a snippet of ours. */
  put(html: string): string;
  /** Address of a host page with its snippet. */
  url(page: string, snippet?: Snippet): string;
  close(): void;
}

const paragraphs = [
  'The ferry to the north quay left at six, as it had done for ninety years, with eleven passengers and a dog. Nobody on board knew that the harbour board had met until two in the morning.',
  'What the board decided will cost each household in the lower town about the price of a winter coat, said its treasurer, who wore one. She had brought the ledgers in a shopping trolley.',
  'On the fish market the price of herring had fallen for the third week. “You cannot sell what people are tired of,” said Ines Marl, who has kept the corner stall since her mother’s day.',
  'The lighthouse keeper, the last on this coast to be paid by the month, keeps a list of ships that did not answer. There are four this year. He reads their names out on the radio at noon.',
  'At the school on Anchor Street the older children are measuring the tide with a broom handle and a knot. Their figures differ from the official ones by the width of a hand, and they say so.',
  'Rain is expected from the west by the evening. The council asks residents not to park below the wall, and to look in on neighbours who live alone.',
];

/** Own prose of the newspaper, n paragraphs. */
const filler = (n: number): string => Array.from({ length: n }, (_, i) => `<p>${paragraphs[i % paragraphs.length]}</p>`).join('\n');

/** Starts the server. `site` is the address of the built site without its last slash, `dist` its folder. */
export async function serveHosts(site: string, dist: string, port = 0): Promise<Hosts> {
  const asked: Asked[] = [];
  // A host that can set no headers of its own, as some that are free of charge.
  const built = answers(dist, base, false);
  const put: string[] = [];
  let mirror = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const query = Object.fromEntries(url.searchParams) as Snippet;
    asked.push({ path: url.pathname, headers: request.headers });
    // The children that lie live where the site's do: under /embed/<id>/.
    const name = url.pathname.replace(base, '/').replace(/^\/(embed\/(?=(liar|other)\/))?/, '').replace(/\/$/, '.html');
    // A page that differs from the plain one by its policy alone is the plain one.
    const file = join(folder, name in policies(site) ? 'plain.html' : name);
    if (!/^[\w-]+\.(html|css|js)$/.test(name) || !existsSync(file)) {
      if (/^localhost\b/.test(request.headers.host ?? '')) return built(request, response);
      return void response.writeHead(404).end();
    }
    const from = query.from === 'mirror' ? mirror : site;
    const text = readFileSync(file, 'utf8').replace(/\{\{([A-Z]*)\s*([\w-]*)\}\}/g, (_, word: string, rest: string) => {
      if (word === 'SITE') return from;
      if (word === 'MIRROR') return mirror;
      if (word === 'EMBED' && query.put) return put[Number(query.put)] ?? '';
      if (word === 'EMBED') return snippet(from, { ...query, ...(rest ? { id: rest } : {}) });
      if (word === 'LOADER') return loader(from);
      if (word === 'FILLER') return filler(Number(rest || 6));
      return (query[rest] ?? '').replace(/[^\w ./?=&#:%-]/g, '');
    }).replace(name === 'strict.html' ? /<link[^>]*>\n/g : /<link[^>]* href="\/\.css">\n/, '');
    const type = types[extname(name)] ?? 'text/plain';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...policies(from)[name] }).end(text);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const at = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${at}`;
  mirror = `http://localhost:${at}${base.slice(0, -1)}`;
  const url = (page: string, options: Snippet = {}) => {
    const query = new URLSearchParams(Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
    return `${origin}/${page}${query.size > 0 ? `?${query}` : ''}`;
  };
  const keep = (html: string) => url('plain.html', { put: String(put.push(html) - 1) });
  return { origin, mirror, site, asked, put: keep, url, close: () => server.close() };
}
