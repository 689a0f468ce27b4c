/** What is measured of one page in one round besides its loading. Times in ms, sizes in bytes. */
import type { Browser } from '@playwright/test';
import { quantile } from 'd3';
import { memories } from './memory.ts';
import { cls } from './observe.ts';
import { scrollThrough, settle, visit } from './phone.ts';
import { type Jump, jumpThrough } from './steps.ts';
import { byKind, type Sent } from './traffic.ts';

export interface Measured {
  readonly metrics: Readonly<Record<string, number | null>>;
  readonly jumps: readonly Jump[];
  readonly offenders: Readonly<Record<string, unknown>>;
}

export interface Target {
  readonly url: string;
  /** What the servers have sent so far; emptied here. */
  readonly traffic: Sent[];
  /** Path of the chunk that holds MapLibre; null where there are no steps to jump to. */
  readonly map: string | null;
}

const heaviest = (log: readonly Sent[]) =>
  [...log]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 12)
    .map(({ path, bytes }) => `${path} ${bytes}`);

/**
 * A cold visit: load, wait, scroll all with the thumb, then the steps by jumps; another for the memory. What the loading
 * itself takes is in loads.ts.
 *
 * @param interpreter a browser for the memory (memory.ts)
 */
export async function measure(browser: Browser, interpreter: Browser, { url, traffic, map }: Target): Promise<Measured> {
  traffic.length = 0;
  const first = await visit(browser);
  const { page } = first;
  await page.goto(url);
  await settle(first, 2500);
  const load = await page.evaluate(() => window.bench);
  const before = traffic.splice(0);

  await page.evaluate(() => {
    Object.assign(window.bench, { frames: [], flying: [], recording: true });
  });
  const gestures = await scrollThrough(first);
  const scrolled = await page.evaluate(() => Object.assign(window.bench, { recording: false }));
  await settle(first, 1500);
  const after = [...before, ...traffic];
  const scrollShifts = scrolled.shifts.slice(load.shifts.length);
  const scrollLong = scrolled.long.slice(load.long.length);
  const mapAt = map === null ? -1 : after.findIndex(({ path }) => path.endsWith(map));
  const js = (log: readonly Sent[]) => byKind(log).js;
  const jumps: Jump[] = [];
  if (map !== null) {
    // Where the processor would have to draw it, it does not come (map/graphics.ts).
    if (mapAt >= 0) await page.waitForSelector('[data-stage][data-live="ready"]', { timeout: 30_000, state: 'attached' }).catch(() => undefined);
    jumps.push(...(await jumpThrough(first)));
  }
  await first.context.close();
  const { one, three } = await memories(interpreter, url);

  // The same steps for a reader whose map never comes: cold, throttled, one step after the other.
  if (map !== null) {
    const second = await visit(browser, [`*${map}*`]);
    await second.page.goto(url);
    await settle(second, 500);
    jumps.push(
      ...(await jumpThrough(second)).map((jump) =>
        jump.kind === 'map live' ? jump : { ...jump, kind: `${jump.kind} cold` as const },
      ),
    );
    await second.context.close();
  }

  const bodies = byKind(before, 'body');
  const bytes = (log: readonly Sent[], when: string) =>
    Object.fromEntries(Object.entries(byKind(log)).map(([kind, n]) => [`${kind} ${when}, kB`, n / 1000]));
  const flown = scrolled.frames.filter((_, i) => scrolled.flying[i]);
  const rested = scrolled.frames.filter((_, i) => !scrolled.flying[i]);
  const steps = jumps.filter(({ kind }) => !kind.endsWith('cold')).flatMap(({ change }) => change ?? []);
  const metrics: Record<string, number | null> = {
    ...bytes(before, 'before scroll'),
    ...bytes(after, 'after all'),
    'js before scroll, bodies, kB': bodies.js / 1000,
    'all but fonts before scroll, bodies, kB': (bodies.all - bodies.font) / 1000,
    'js before the map, kB':
      map === null ? null : js(mapAt < 0 ? after : after.filter(({ path }) => !path.endsWith(map))) / 1000,
    requests: after.length,
    'CLS in scroll': cls(scrollShifts),
    'frame p50, ms': quantile(scrolled.frames, 0.5) ?? null,
    'frame p95, ms': quantile(scrolled.frames, 0.95) ?? null,
    'frame p95, no map in flight, ms': quantile(rested, 0.95) ?? null,
    'frame p95, map in flight, ms': quantile(flown, 0.95) ?? null,
    'frames with a map in flight': flown.length,
    'frames over 34 ms, %':
      (100 * scrolled.frames.filter((ms) => ms > 34).length) / Math.max(1, scrolled.frames.length),
    'long tasks in scroll': scrollLong.length,
    'long-task ms in scroll': scrollLong.reduce((sum, { ms }) => sum + ms, 0),
    'scroll gestures': gestures,
    'step to picture p50, ms': quantile(steps, 0.5) ?? null,
    'step to picture p95, ms': quantile(steps, 0.95) ?? null,
    'heap growth, pass 1 to 3, %': 100 * (three.heap / one.heap - 1),
    'heap after 1 pass, MiB': one.heap / 2 ** 20,
    'heap after 3 passes, MiB': three.heap / 2 ** 20,
    'nodes after 3 passes': three.nodes,
    'node growth, pass 1 to 3': three.nodes - one.nodes,
    'listeners after 3 passes': three.listeners,
    'listener growth, pass 1 to 3': three.listeners - one.listeners,
  };
  const offenders = {
    'heaviest before scroll': heaviest(before),
    'heaviest after all': heaviest(after),
    'shifts in scroll': scrollShifts,
    'longest tasks': [...load.long, ...scrollLong].sort((a, b) => b.ms - a.ms).slice(0, 5),
  };
  return { metrics, jumps, offenders };
}
