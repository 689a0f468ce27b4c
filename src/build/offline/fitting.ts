import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** What the pack may weigh: a stick holds it and a phone can fetch it. */
export const mostBytes = 25e6;

/** What a page gains and an entry costs when it is packed. */
const room = 0.9;

/**
 * The chapters that fit into the pack, from the first on: all of a story that anyone could read on one evening.
 *
 * @param dir the built site
 * @param files what would be packed
 * @param chapters ids in the order of the story
 * @param chapterOf the chapter of a file; of the whole site, none
 */
export function fittingChapters(dir: string, files: readonly string[], chapters: readonly string[], chapterOf: (file: string) => string | undefined): readonly string[] {
  const groups = Map.groupBy(files, (file) => chapterOf(file) ?? '');
  const weigh = (group: string) => (groups.get(group) ?? []).reduce((sum, file) => sum + weightOf(join(dir, file)) + 2 * file.length + 100, 0);
  let sum = weigh('');
  const fit: string[] = [];
  for (const id of chapters) {
    sum += weigh(id);
    if (sum > mostBytes * room) break;
    fit.push(id);
  }
  return fit;
}

function weightOf(path: string): number {
  const bytes = readFileSync(path);
  return /\.(png|woff2|zip)$/.test(path) ? bytes.length : deflateRawSync(bytes, { level: 6 }).length;
}
