/** What a page costs before a reader has done anything, from its files alone: the same on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { inline, type Site, tags } from './site.ts';

/** Bytes of some files: as they are, gzip 9, brotli 9. What is compressed already stays as it is. */
export interface Bytes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

const packed = /\.(woff2|png|pmtiles|zip|imscc)$/;

/** Bytes of one body; `name` tells whether it is compressed already. */
export function bytes(body: Buffer | string, name = ''): Bytes {
  const raw = Buffer.byteLength(body);
  if (packed.test(name)) return { raw, gzip: raw, brotli: raw };
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
  return { raw, gzip: gzipSync(body, { level: 9 }).length, brotli };
}

/** Sums file by file, as they travel. */
export const sum = (all: readonly Bytes[]): Bytes =>
  all.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), { raw: 0, gzip: 0, brotli: 0 });

const known = new WeakMap<Site, Map<string, Bytes>>();

/** Bytes of a file of the site, compressed once. */
export function weigh(site: Site, path: string): Bytes {
  const files = known.get(site) ?? new Map<string, Bytes>();
  known.set(site, files);
  const found = files.get(path) ?? bytes(readFileSync(join(site.root, path)), path);
  files.set(path, found);
  return found;
}

/** What is fetched for a first view because a tag says so, by kind; paths in the site. */
export interface FirstView {
  readonly html: string;
  readonly scripts: readonly string[];
  /** Style sheets a first paint may wait for; those for paper come later, by themselves. */
  readonly sheets: readonly string[];
  readonly paper: readonly string[];
  readonly fonts: readonly string[];
  /** Pictures that are not lazy, of the narrow screen with the heaviest and of a wide one: a screen fetches one of each `<picture>`. */
  readonly pictures: { readonly narrow: readonly string[]; readonly wide: readonly string[] };
}

const local = (address: string) => address.replace(/^\//, '').replace(/[?#].*$/, '');

export function firstView(site: Site, page: string): FirstView {
  const all = tags(site.text(page));
  const links = all.filter(({ name }) => name === 'link');
  const href = (of: typeof all) => of.map(({ attrs }) => local(attrs.get('href') ?? ''));
  const sheets = links.filter(({ attrs }) => attrs.get('rel') === 'stylesheet');
  const [narrow, wide] = [[] as string[], [] as string[]];
  let sources: string[] = [];
  for (const { name, attrs } of all) {
    if (name === 'picture') sources = [];
    if (name === 'source') sources.push(local(attrs.get('srcset') ?? ''));
    if (name !== 'img') continue;
    const src = local(attrs.get('src') ?? '');
    const heaviest = sources.toSorted((a, b) => weigh(site, b).brotli - weigh(site, a).brotli)[0];
    sources = [];
    if (attrs.get('loading') === 'lazy') continue;
    narrow.push(heaviest ?? src);
    wide.push(src);
  }
  return {
    html: page,
    scripts: site.scripts(page),
    sheets: href(sheets.filter(({ attrs }) => attrs.get('media') !== 'print')),
    paper: href(sheets.filter(({ attrs }) => attrs.get('media') === 'print')),
    fonts: href(links.filter(({ attrs }) => attrs.get('rel') === 'preload' && attrs.get('as') === 'font')),
    pictures: { narrow, wide },
  };
}

/** The figures a page is held to. kB of 1,000 bytes, brotli 9, headers not counted. */
export interface Weight {
  readonly html: number;
  /** Inline, compressed by itself, and sheets in files. */
  readonly style: number;
  readonly script: number;
  /** HTML, script, sheets and the eager pictures of the screen that has the heavier ones; fonts are apart. */
  readonly all: number;
  /** Requests a tag makes, the page's own among them, fonts too. */
  readonly requests: number;
  readonly elements: number;
}

/** Pages of one kind share their style. */
const styles = new Map<string, number>();

export function weightOf(site: Site, page: string): Weight {
  const view = firstView(site, page);
  const kB = (paths: readonly string[]) => sum(paths.map((path) => weigh(site, path))).brotli / 1000;
  const own = inline(site.text(page), 'style').map(({ body }) => body).join('');
  if (own !== '' && !styles.has(own)) styles.set(own, bytes(own).brotli / 1000);
  const pictures = Math.max(kB(view.pictures.narrow), kB(view.pictures.wide));
  const [html, script, sheets] = [kB([page]), kB(view.scripts), kB(view.sheets)];
  return {
    html,
    style: (styles.get(own) ?? 0) + sheets,
    script,
    all: html + script + sheets + pictures,
    requests: 1 + view.scripts.length + view.sheets.length + view.paper.length + view.fonts.length + view.pictures.wide.length,
    elements: tags(site.text(page)).length,
  };
}
