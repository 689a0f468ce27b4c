import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** A loader that never changes again, with the hash that a page pins it by. */
export interface FrozenLoader {
  readonly version: string;
  /** Under the base. */
  readonly path: string;
  readonly integrity: string;
}

const number = (file: string): readonly number[] => (file.match(/\d+/g) ?? []).map(Number);

/** The newest of the loaders kept in public/embed (v1.0.0.js, …); null while there is none. */
export function frozenLoader(folder = 'public/embed'): FrozenLoader | null {
  const files = globSync('v*.*.*.js', { cwd: folder }).sort((a, b) => {
    const [x, y] = [number(a), number(b)];
    return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0) || (x[2] ?? 0) - (y[2] ?? 0);
  });
  const file = files.at(-1);
  if (!file) return null;
  const integrity = `sha384-${createHash('sha384').update(readFileSync(`${folder}/${file}`)).digest('base64')}`;
  return { version: file.slice(1, -3), path: `embed/${file}`, integrity };
}
