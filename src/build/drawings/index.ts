/**
 * The files of pictures. Each is kept by the hash of all that it is drawn from, so that the next build draws only what is
 * new; and what is new is drawn by other threads, ahead of the pages that want it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cachePath, hash } from '../../look/cache.ts';
import { type Drawing, draw } from './draw.ts';
import { sourcesHash } from './sources.ts';
import { haveRoom, order } from './threads.ts';
import type { Answer } from './worker.ts';

const room = 'drawings';
const nameOf = (drawing: Drawing): string => `${hash(sourcesHash(), JSON.stringify(drawing))}.${drawing.as === 'svg' ? 'svg' : 'png'}`;

/** What threads are drawing, by name. */
const begun = new Map<string, Promise<Answer>>();

function begin(drawing: Drawing, name: string): Promise<Answer> {
  const known = begun.get(name);
  if (known) return known;
  const answer = order({ drawing, room, name });
  begun.set(name, answer);
  answer.then(
    ({ error, bytes }) => {
      if (!error && !bytes) begun.delete(name);
      next();
    },
    // The page that wants it will tell.
    () => {},
  );
  return answer;
}

/** What will be asked for, in that order; made when a thread is free, so that a long story is not held in memory twice. */
const ahead: Iterator<Drawing>[] = [];
let waiting = false;

function next(): void {
  if (waiting || !haveRoom()) return;
  const { done, value } = ahead[0]?.next() ?? { done: true };
  if (done && !ahead.shift()) return;
  if (value) {
    const name = nameOf(value);
    if (!existsSync(cachePath(room, name))) void begin(value, name);
  }
  // Where all is there already, pages are not kept waiting for the whole list.
  waiting = true;
  setImmediate(() => {
    waiting = false;
    next();
  });
}

/** Begins to draw what pages will ask for. In development nobody asks for all: nothing is drawn ahead. */
export function drawAhead(drawings: Iterable<Drawing>): void {
  if (import.meta.env.DEV) return;
  ahead.push(drawings[Symbol.iterator]());
  next();
}

/** The bytes of a drawing. Throws what went wrong while it was drawn. */
export async function drawn(drawing: Drawing): Promise<Buffer> {
  if (import.meta.env.DEV) return draw(drawing);
  const name = nameOf(drawing);
  const path = cachePath(room, name);
  if (begun.has(name) || !existsSync(path)) {
    const { error, bytes } = await begin(drawing, name);
    if (error) throw new Error(error);
    if (bytes) return Buffer.from(bytes);
  }
  return readFileSync(path);
}
