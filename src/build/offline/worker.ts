import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** Pages that tell the story: these are kept at the first visit, all others when they are read. */
const pages = (chapters: readonly string[]): readonly string[] => ['', ...chapters.map((id) => `${id}/`)];

/**
 * The service worker of a built site.
 *
 * @param dir the built site
 * @param base the site's base, "/" or "/sub/"
 * @param chapters ids of the chapters
 * @returns its source, and the files it keeps, as addresses from the root of the host
 */
export function worker(dir: string, base: string, chapters: readonly string[]): { code: string; kept: readonly string[] } {
  const list = (folder: string) =>
    readdirSync(join(dir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
      .sort();
  const told = pages(chapters);
  // The map library is a megabyte of code: without it the stills stand, and a reader who met the map has it already.
  const assets = list('_astro').filter((file) => !/maplibre|\/live\.|\.map$/.test(file));
  const data = ['data/stage/all.json', ...chapters.map((id) => `data/stage/${id}.json`)];
  const files = [...told.map((page) => `${page}index.html`), ...assets, ...data, ...list('stills/base'), 'favicon.svg'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
  const kept = [...told, ...files.filter((file) => !file.endsWith('.html'))].map((path) => `${base}${path}`);
  const source = readFileSync('src/client/offline/sw.js', 'utf8').replace('= KEPT;', `= ${JSON.stringify(kept)};`).replace('VERSION', hash.digest('hex').slice(0, 12));
  return { code: source, kept };
}
