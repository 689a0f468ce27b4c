/** What takes long to draw is kept by the hash of everything it depends on. Without the folder everything is drawn again. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Not import.meta.dirname: Astro bundles this module into dist/ while it builds. Builds and tests run at the top of the project.
const modules = resolve('node_modules');
const home = join(existsSync(modules) ? modules : tmpdir(), '.cache/what-raqqa-cost');

/** Short hash of the parts, in order. */
export const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const h = createHash('sha256');
  for (const p of parts) h.update(String(p.length)).update(':').update(p);
  return h.digest('hex').slice(0, 24);
};

/** Where a file is kept. */
export const cachePath = (room: string, name: string): string => join(home, room, name);

/** Path of the file kept under `room/name`, made now if it is not there. */
export async function cachedFile(room: string, name: string, make: () => Promise<Buffer>): Promise<string> {
  const path = cachePath(room, name);
  if (!existsSync(path)) {
    const bytes = await make();
    mkdirSync(join(home, room), { recursive: true });
    // Two test workers may make the same file: a rename is never seen half written.
    const partial = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    writeFileSync(partial, bytes);
    renameSync(partial, path);
  }
  return path;
}

/** The bytes kept under `room/name`, made now if they are not there or the folder cannot be written. */
export async function cached(room: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  let made: Buffer | undefined;
  try {
    const path = await cachedFile(room, name, async () => (made = await make()));
    return made ?? readFileSync(path);
  } catch (error) {
    if (made) return made;
    throw error;
  }
}
