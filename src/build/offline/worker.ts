import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** What may be fetched after a first visit for pages that were not asked for. */
const mostBytes = 5e6;

/** What is kept of a chapter at the first visit; all other pages are kept when they are read. */
function chapterFiles(dir: string, id: string): readonly string[] {
  const data = `data/stage/${id}.json`;
  const grounds = readFileSync(join(dir, data), 'utf8').match(/stills\/base\/[\w-]+\.svg/g) ?? [];
  return [`${id}/index.html`, data, ...new Set(grounds)];
}

/** The chapters that are kept, from the first on, and their files. */
function keptChapters(dir: string, chapters: readonly string[]): { readonly ids: readonly string[]; readonly files: ReadonlySet<string> } {
  const files = new Set<string>();
  let sum = 0;
  for (const [i, id] of chapters.entries()) {
    const more = chapterFiles(dir, id).filter((file) => !files.has(file));
    sum += more.reduce((bytes, file) => bytes + statSync(join(dir, file)).size, 0);
    if (sum > mostBytes) return { ids: chapters.slice(0, i), files };
    for (const file of more) files.add(file);
  }
  return { ids: chapters, files };
}

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
  const { ids, files: theirs } = keptChapters(dir, chapters);
  const all = ids.length === chapters.length;
  // The front page tells every chapter: of a story that is too long to be kept it is the longest page.
  const told = [...(all ? [''] : []), ...ids.map((id) => `${id}/`)];
  // The map library is a megabyte of code: without it the stills stand, and a reader who met the map has it already.
  const assets = list('_astro').filter((file) => !/maplibre|\/live\.|\.map$/.test(file));
  const data = [...(all ? ['data/stage/all.json'] : []), ...ids.map((id) => `data/stage/${id}.json`)];
  const grounds = list('stills/base').filter((file) => all || theirs.has(file));
  const files = [...told.map((page) => `${page}index.html`), ...assets, ...data, ...grounds, 'favicon.svg'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dir, file)));
  const kept = [...told, ...files.filter((file) => !file.endsWith('.html'))].map((path) => `${base}${path}`);
  const source = readFileSync('src/client/offline/sw.js', 'utf8').replace('= KEPT;', `= ${JSON.stringify(kept)};`).replace('VERSION', hash.digest('hex').slice(0, 12));
  return { code: source, kept };
}
