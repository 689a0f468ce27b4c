import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import type { Story } from '../../story/model.ts';
import { chapterOf } from './chapter-of.ts';
import { fittingChapters, mostBytes } from './fitting.ts';
import { offlinePage } from './page.ts';

/** What readers without a network can use. Scripts, live maps and what is made for other machines stay out. */
const left = [/^_astro\/.*\.(js|map)$/, /^data\/(stage|notes)\//, /^embed\//, /^oembed\//, /^cards\//, /^stills\/base\//, /^stills\/(?!cover\.).*\.side\.svg$/, /^stills\/.*\.(phone|low)\.svg$/, /^pictures\//, /^offline\//, /^newsrooms\//, /^sitemap/, /^feed\./, /^404\.html$/, /^_headers$/, /^sw\.js$/, /\.imscc$/];

/** Zip files carry a local time: one for all and in every zone, so that the same content gives the same bytes. */
const mtime = new Date(2017, 9, 17, 12);

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join(posix.sep))
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort();

/** The pack: its bytes, and how many pages and files it holds. */
export interface Pack {
  readonly zip: Uint8Array;
  readonly pages: number;
  readonly files: number;
  /** Chapters in it; the others are read on the published site. */
  readonly chapters: number;
}

/**
 * Makes the pack of a built site: every page with relative addresses, its pictures, fonts and data, README.txt and
 * SHA256SUMS, in one folder.
 *
 * @param dir the built site
 * @param base the site's base, "/" or "/sub/"
 * @param site address of the published site
 * @param readme text of README.txt
 * @param story of a long one, only the first chapters are packed: as many as weigh 25 MB with the rest of the site
 */
export function pack(dir: string, base: string, site: string, readme: string, story: Story): Pack {
  const found = filesIn(dir).filter((file) => !left.some((pattern) => pattern.test(file)));
  const of = chapterOf(story);
  const ids = story.chapters.map(({ id }) => id);
  // Text shrinks to a quarter and less: what is small as it is need not be weighed.
  const small = found.reduce((sum, file) => sum + statSync(join(dir, file)).size, 0) < 3 * mostBytes;
  const chapters = small ? ids : fittingChapters(dir, found, ids, of);
  const all = found.filter((file) => chapters.includes(of(file) ?? '') || of(file) === undefined);
  const known = new Set(all);
  const files = new Map<string, Uint8Array>([['README.txt', Buffer.from(readme)]]);
  let pages = 0;
  for (const file of all) {
    const bytes = readFileSync(join(dir, file));
    if (!file.endsWith('.html')) {
      files.set(file, bytes);
      continue;
    }
    pages++;
    files.set(file, Buffer.from(offlinePage(bytes.toString(), file, base, (name) => known.has(name), site)));
  }
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).sort().join('');
  files.set('SHA256SUMS', Buffer.from(sums));
  const entries: Zippable = {};
  // What is packed already is only stored.
  for (const [name, bytes] of files) entries[`${folder}/${name}`] = [bytes, { level: /\.(png|woff2|zip)$/.test(name) ? 0 : 9, mtime }];
  return { zip: zipSync(entries), pages, files: files.size, chapters: chapters.length };
}

/** The folder that unzipping makes, and the file's name. */
export const folder = 'what-raqqa-cost';
