import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { cachePath } from '../../look/cache.ts';
import { sourcesHash } from './sources.ts';

const all = 'drawings';
const day = 24 * 60 * 60 * 1000;

/** The folder of the cache with all that this code draws: every change of code begins another one. */
export const drawingsRoom = (): string => `${all}/${sourcesHash()}`;

/** Removes what other states of the code have drawn and nobody has used for a day, so that the cache does not grow for ever. */
export function tidyDrawings(now = new Date()): void {
  const own = cachePath(drawingsRoom(), '');
  mkdirSync(own, { recursive: true });
  utimesSync(own, now, now);
  for (const name of readdirSync(cachePath(all, ''))) {
    const path = cachePath(all, name);
    if (existsSync(path) && now.getTime() - statSync(path).mtimeMs > day) rmSync(path, { recursive: true, force: true });
  }
}
