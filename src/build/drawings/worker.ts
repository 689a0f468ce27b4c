/** The thread that draws: what it is asked for, it keeps in the cache. */
import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { cachedFile } from '../../look/cache.ts';
import { type Drawing, draw } from './draw.ts';

/** A drawing to make, and its name in the cache. */
export interface Order {
  readonly number: number;
  readonly drawing: Drawing;
  readonly room: string;
  readonly name: string;
}
/** What became of an order; the bytes only where they could not be kept. */
export interface Answer {
  readonly number: number;
  readonly error?: string;
  readonly bytes?: Uint8Array;
}

// There is a thread like this for every core.
sharp.concurrency(1);

async function answer({ number, drawing, room, name }: Order): Promise<Answer> {
  let made: Buffer | undefined;
  try {
    await cachedFile(room, name, async () => (made = await draw(drawing)));
    return { number };
  } catch (error) {
    if (made) return { number, bytes: made };
    return { number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answer(order)));
