/**
 * The folder of the last build, and whether its files may be kept. They may when that build came to its end, was made by
 * `build:again` and nothing was built there since: a list is written at the end and taken away at the beginning.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { cachePath } from '../../look/cache.ts';

interface Kept {
  readonly dir: string;
  /** When and as which file the front page was written: it is made anew by every build. */
  readonly front: string;
  /** Files that pages and endpoints wrote, under `dir`. */
  readonly files: readonly string[];
}

/** As in Astro's own builds: a folder that is published by git keeps its history. */
const untouched = '.git';

const list = () => cachePath('again', 'kept.json');

const front = (dir: string): string => {
  const { mtimeNs, ino, size } = statSync(join(dir, 'index.html'), { bigint: true });
  return [mtimeNs, ino, size].join(' ');
};

/**
 * Leaves in `dir` what pages and endpoints wrote last time, when that can be trusted; otherwise nothing, and Astro's own
 * record in `cache` goes too. @returns the files left, under `dir`
 */
export function beginAgain(dir: string, cache: string): readonly string[] {
  const last = read();
  rmSync(list(), { force: true });
  if (!last || last.dir !== dir || !existsSync(join(dir, 'index.html')) || last.front !== front(dir)) {
    for (const one of existsSync(dir) ? readdirSync(dir) : []) if (one !== untouched) rmSync(join(dir, one), { recursive: true, force: true });
    rmSync(join(cache, 'incremental-build.json'), { force: true });
    return [];
  }
  const keep = new Set(last.files);
  for (const file of filesIn(dir)) if (!keep.has(file)) rmSync(join(dir, file));
  return last.files;
}

/** Takes away pages that are no longer made and writes the list. @param now files that pages and endpoints stand for now, under `dir` */
export function endAgain(dir: string, before: readonly string[], now: readonly string[]): void {
  const still = new Set(now);
  for (const file of before) if (!still.has(file)) rmSync(join(dir, file), { force: true });
  mkdirSync(dirname(list()), { recursive: true });
  const kept: Kept = { dir, front: front(dir), files: now };
  writeFileSync(list(), JSON.stringify(kept));
}

function read(): Kept | undefined {
  try {
    return JSON.parse(readFileSync(list(), 'utf8')) as Kept;
  } catch {
    return undefined;
  }
}

const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(dir.length).split(sep).join('/').replace(/^\//, ''))
    .filter((file) => !file.startsWith(`${untouched}/`) && file !== untouched);
