/** Threads that draw beside the one that writes pages: as many as there are cores, started when there is something to draw. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './worker.ts';

/** A thread that has fewer orders than this is given more: while the pixels of one are packed, the next is drawn. */
const few = 4;

/** A picture is thousands of small objects that are gone with it: with the usual 16 MB an eighth of the time went into sweeping them. */
const young = 96;

interface Thread {
  readonly worker: Worker;
  readonly open: Map<number, { done: (answer: Answer) => void; failed: (error: Error) => void }>;
}

const threads: Thread[] = [];
let orders = 0;

/** Whether a thread would begin with an order at once. */
export const haveRoom = (): boolean => threads.length < availableParallelism() || threads.some(({ open }) => open.size < few);

/** Has things drawn that have much in common, by the thread with the least to do. */
export function order(drawings: readonly Omit<Order, 'number'>[]): readonly Promise<Answer>[] {
  const thread = threads.length < availableParallelism() ? start() : threads.reduce((a, b) => (b.open.size < a.open.size ? b : a));
  // A thread that has work keeps the build alive; one that waits does not.
  thread.worker.ref();
  return drawings.map(
    (drawing) =>
      new Promise((done, failed) => {
        const number = orders++;
        thread.open.set(number, { done, failed });
        thread.worker.postMessage({ ...drawing, number });
      }),
  );
}

function start(): Thread {
  // From the sources: the build bundles this module into dist/, where its neighbour is not.
  const worker = new Worker(resolve('src/build/drawings/worker.ts'), { resourceLimits: { maxYoungGenerationSizeMb: young } });
  const thread: Thread = { worker, open: new Map() };
  thread.worker.on('message', (answer: Answer) => {
    thread.open.get(answer.number)?.done(answer);
    thread.open.delete(answer.number);
    if (thread.open.size === 0) thread.worker.unref();
  });
  thread.worker.on('error', (error) => {
    threads.splice(threads.indexOf(thread), 1);
    for (const { failed } of thread.open.values()) failed(error);
  });
  threads.push(thread);
  return thread;
}
