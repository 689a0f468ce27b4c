/** Everything that is measured of one page in one round. Times in ms, sizes in bytes. */
import type { Browser } from '@playwright/test';
import { cls, type Observed } from './observe.ts';
import { memories } from './memory.ts';
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

export const percentile = (values: readonly number[], p: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0
    ? null
    : (sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)] ?? null);
};

const heaviest = (log: readonly Sent[]) =>
  [...log]
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 12)
    .map(({ path, bytes }) => `${path} ${bytes}`);

/** Cold loads of a page besides the one that is scrolled: one load alone is 100 ms off now and then. */
const moreLoads = 4;

const middle = (values: readonly number[]) => percentile(values, 50) as number;

/** Medians over loads; of shifts the worst. */
function loadMetrics(loads: readonly Observed[]): Record<string, number> {
  return {
    'FCP, ms': middle(loads.map(({ fcp }) => fcp)),
    'LCP, ms': middle(loads.map(({ lcp }) => lcp)),
    'text readable, ms': middle(loads.map(({ readable, fcp }) => Math.max(readable, fcp))),
    'last font, ms': middle(loads.map(({ fonts }) => fonts)),
    'TBT, ms': middle(loads.map(({ long, fcp }) => long.filter(({ at }) => at >= fcp).reduce((sum, { ms }) => sum + ms - 50, 0))),
    'CLS at load': Math.max(...loads.map(({ shifts }) => cls(shifts))),
  };
}

async function loadAgain(browser: Browser, url: string): Promise<Observed> {
  const again = await visit(browser);
  await again.page.goto(url);
  await settle(again, 500);
  const load = await again.page.evaluate(() => window.bench);
  await again.context.close();
  return load;
}

/**
 * A cold visit: load, wait, scroll all with the thumb, then the steps by jumps; more for the loading alone, another for the memory.
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
  const loads = [load];
  while (loads.length <= moreLoads) loads.push(await loadAgain(browser, url));
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
    ...loadMetrics(loads),
    'CLS in scroll': cls(scrollShifts),
    'frame p50, ms': percentile(scrolled.frames, 50),
    'frame p95, ms': percentile(scrolled.frames, 95),
    'frame p95, no map in flight, ms': percentile(rested, 95),
    'frame p95, map in flight, ms': percentile(flown, 95),
    'frames with a map in flight': flown.length,
    'frames over 34 ms, %':
      (100 * scrolled.frames.filter((ms) => ms > 34).length) / Math.max(1, scrolled.frames.length),
    'long tasks in scroll': scrollLong.length,
    'long-task ms in scroll': scrollLong.reduce((sum, { ms }) => sum + ms, 0),
    'scroll gestures': gestures,
    'step to picture p50, ms': percentile(steps, 50),
    'step to picture p95, ms': percentile(steps, 95),
    'heap growth, pass 1 to 3, %': 100 * (three.heap / one.heap - 1),
    'heap after 1 pass, MiB': one.heap / 2 ** 20,
    'heap after 3 passes, MiB': three.heap / 2 ** 20,
    'nodes after 3 passes': three.nodes,
    'node growth, pass 1 to 3': three.nodes - one.nodes,
    'listeners after 3 passes': three.listeners,
    'listener growth, pass 1 to 3': three.listeners - one.listeners,
  };
  const offenders = {
    lcp: load.lcpOf,
    'heaviest before scroll': heaviest(before),
    'heaviest after all': heaviest(after),
    'shifts at load': loads.flatMap(({ shifts }) => shifts),
    'shifts in scroll': scrollShifts,
    'longest tasks': [...load.long, ...scrollLong].sort((a, b) => b.ms - a.ms).slice(0, 5),
  };
  return { metrics, jumps, offenders };
}
