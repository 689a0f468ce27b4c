/** Reads a built site from disk: its files, their compressed sizes, the tags of its pages and what their scripts import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes that travel: brotli 9, as tests/server.ts and a good host send it. Fonts and pictures of pixels stay as they are. */
export function sent(body: Buffer | string, name = ''): number {
  if (/\.(woff2|png|pmtiles)$/.test(name)) return Buffer.byteLength(body);
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** kB of 1,000 bytes, one decimal. */
export const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

/** One HTML start tag: its name and attributes, names in lower case, values decoded as far as addresses need it. */
export interface Tag {
  readonly name: string;
  readonly attrs: ReadonlyMap<string, string>;
}

const tagPattern = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const attrPattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Every start tag of a page. What stands inside script and style is text, not tags. */
export function tags(html: string): Tag[] {
  const markup = html.replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/gi, '$1$3').replace(/<!--[\s\S]*?-->/g, '');
  return [...markup.matchAll(tagPattern)].map(([, name = '', attrs = '']) => ({
    name: name.toLowerCase(),
    attrs: new Map(
      [...attrs.matchAll(attrPattern)].map((m) => [
        (m[1] ?? '').toLowerCase(),
        (m[2] ?? m[3] ?? m[4] ?? '').replaceAll('&amp;', '&'),
      ]),
    ),
  }));
}

/** Addresses of a srcset. */
export const inSrcset = (value: string): string[] => value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');

/** What a browser loads by itself because a tag says so; links a reader may follow are not in it. */
export function resources(html: string): string[] {
  return tags(html).flatMap(({ name, attrs }) => {
    const value = (key: string) => attrs.get(key) ?? '';
    const found: string[] = [];
    if (/^(script|img|source|iframe|video|audio|track|embed|input)$/.test(name)) found.push(value('src'));
    if (name === 'object') found.push(value('data'));
    if (name === 'video') found.push(value('poster'));
    if (/^(use|image)$/.test(name)) found.push(value('href'), value('xlink:href'));
    if (name === 'link' && !/\b(canonical|alternate|author|license|me)\b/.test(value('rel'))) found.push(value('href'));
    if (attrs.has('srcset')) found.push(...inSrcset(value('srcset')));
    return found.filter((address) => address !== '');
  });
}

/** Bodies of a page's inline scripts or styles; `type` of a script without one is ''. */
export function inline(html: string, name: 'script' | 'style'): { type: string; body: string }[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>([\\s\\S]*?)</${name}>`, 'gi'))]
    .filter(([, attrs = '']) => !/\ssrc\s*=/.test(attrs))
    .map(([, attrs = '', body = '']) => ({ type: /\stype\s*=\s*"?([^"\s>]+)/.exec(attrs)?.[1] ?? '', body }));
}

/** A built site on disk, read once a file. */
export class Site {
  readonly root: string;
  readonly files: readonly string[];
  #text = new Map<string, string>();

  /** @param root folder of the build. Throws when there is none. */
  constructor(root: string) {
    if (!existsSync(join(root, 'index.html')))
      throw new Error(`no built site in ${root}: run npm run build, or set DIST`);
    this.root = resolve(root);
    this.files = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  }

  /** Text of a file, by its path in the site. Throws when it is not there. */
  text(path: string): string {
    let found = this.#text.get(path);
    if (found === undefined) {
      found = readFileSync(join(this.root, path), 'utf8');
      this.#text.set(path, found);
    }
    return found;
  }

  /** Compressed bytes of a file. */
  weight(path: string): number {
    return sent(readFileSync(join(this.root, path)), path);
  }

  get pages(): string[] {
    return this.files.filter((file) => file.endsWith('.html') && !file.startsWith('data/'));
  }

  /** A page's scripts by tag and modulepreload, and all that these import before they run. Not what they may import later. */
  scripts(page: string, base = '/'): string[] {
    const found = new Set<string>();
    const add = (path: string) => {
      if (found.has(path)) return;
      found.add(path);
      for (const next of staticImports(this.text(path))) add(join(dirname(path), next).replaceAll('\\', '/'));
    };
    for (const { name, attrs } of tags(this.text(page))) {
      const address =
        name === 'script' ? attrs.get('src') : attrs.get('rel') === 'modulepreload' ? attrs.get('href') : undefined;
      if (address?.startsWith(base)) add(address.slice(base.length));
    }
    return [...found];
  }
}

/** Relative addresses a built module imports or re-exports before it runs. */
export function staticImports(js: string): string[] {
  return [...js.matchAll(/(?:\b(?:import|export)\s*(?:[\w$*{][^"'`;()]*?\bfrom\s*)?)["'`](\.\.?\/[^"'`]+)["'`]/g)].map(
    (m) => m[1] ?? '',
  );
}
