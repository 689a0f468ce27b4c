import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { rolldown } from 'rolldown';

const cache = new Map<string, Promise<string>>();

/**
 * One classic script without imports, minified: what runs in other people's pages, and in sandboxed frames, where a
 * module from another origin is refused. Kept for the whole build; made anew in every development request.
 *
 * @param entry path of the entry module from the root of the project
 */
export function bundle(entry: string): Promise<string> {
  let made = import.meta.env.DEV ? undefined : cache.get(entry);
  if (!made) {
    made = build(entry);
    cache.set(entry, made);
  }
  return made;
}

/** The same, made anew: also for scripts that run outside of Astro. */
export async function build(entry: string): Promise<string> {
  const input = await rolldown({ input: resolve(entry), platform: 'browser', logLevel: 'warn' });
  const { output } = await input.generate({ format: 'iife', minify: true });
  await input.close();
  const [chunk, ...more] = output;
  if (more.length) throw new Error(`${entry} must bundle into one file, found ${more.map((m) => m.fileName).join(', ')}`);
  return chunk.code;
}

/** Eight characters that change with the text: for file names that are kept forever. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
