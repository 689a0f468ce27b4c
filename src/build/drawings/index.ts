/**
 * The files of pictures. Each is kept by the hash of all that it is drawn from, so that the next build draws only what is
 * new; and what is new is drawn by other threads, ahead of the pages that want it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cachePath, hash } from '../../look/cache.ts';
import { nameless } from '../picture-input.ts';
import { type Drawing, draw } from './draw.ts';
import { drawingsRoom } from './room.ts';
import { haveRoom, order } from './threads.ts';
import type { Answer } from './worker.ts';

/** Where a drawing is kept. Pixels know neither the name of their scene nor its words for those who cannot see it. */
function nameOf(drawing: Drawing): string {
  const all = drawing.as === 'svg' ? drawing : { ...drawing, picture: nameless(drawing.picture) };
  return `${hash(JSON.stringify(all))}.${drawing.as === 'svg' ? 'svg' : 'png'}`;
}

/** What threads are drawing, by name. */
const begun = new Map<string, Promise<Answer>>();

function begin(drawings: readonly Drawing[]): void {
  const room = drawingsRoom();
  const named = new Map(drawings.map((drawing) => [nameOf(drawing), drawing]));
  const missing = [...named].flatMap(([name, drawing]) => (begun.has(name) || existsSync(cachePath(room, name)) ? [] : [{ drawing, room, name }]));
  if (missing.length === 0) return;
  for (const [i, answer] of order(missing).entries()) {
    const name = missing[i]?.name ?? '';
    begun.set(name, answer);
    answer.then(
      ({ error, bytes }) => {
        if (!error && !bytes) begun.delete(name);
        next();
      },
      // The page that wants it will tell.
      () => {},
    );
  }
}

/** What will be asked for; made when a thread is free, so that a long story is not held in memory twice. */
const ahead: Iterator<readonly Drawing[]>[] = [];
let waiting = false;

function next(): void {
  const [first] = ahead;
  if (waiting || !first || !haveRoom()) return;
  const { done, value } = first.next();
  if (done) ahead.shift();
  else begin(value);
  // Where all is there already, pages are not kept waiting for the whole list.
  waiting = true;
  setImmediate(() => {
    waiting = false;
    next();
  });
}

/**
 * Begins to draw what pages will ask for. In development nobody asks for all: nothing is drawn ahead.
 * @param drawings those together that have much in common
 */
export function drawAhead(drawings: Iterable<readonly Drawing[]>): void {
  if (import.meta.env.DEV) return;
  ahead.push(drawings[Symbol.iterator]());
  next();
}

/** The bytes of a drawing. Throws what went wrong while it was drawn. */
export async function drawn(drawing: Drawing): Promise<Buffer> {
  if (import.meta.env.DEV) return draw(drawing);
  const name = nameOf(drawing);
  begin([drawing]);
  const { error, bytes } = (await begun.get(name)) ?? {};
  if (error) throw new Error(error);
  return bytes ? Buffer.from(bytes) : readFileSync(cachePath(drawingsRoom(), name));
}
