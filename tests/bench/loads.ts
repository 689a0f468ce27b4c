/** The loading of a page and of its control, in turns: a minute later this machine may be a fifth faster or slower. */
import type { Browser } from '@playwright/test';
import { median } from 'd3';
import type { Measured, Target } from './measure.ts';
import { cls, type Observed } from './observe.ts';
import { launch, settle, visit } from './phone.ts';

/** Cold loads of each; one alone is 100 ms off now and then. One more before them is not counted: the browser is new. */
const loads = 7;

async function load(browser: Browser, { url, traffic }: Target): Promise<Observed> {
  const visited = await visit(browser);
  await visited.page.goto(url);
  await settle(visited, 500);
  const seen = await visited.page.evaluate(() => window.bench);
  await visited.context.close();
  traffic.length = 0;
  return seen;
}

const middle = (values: readonly number[]) => median(values) as number;

/** Medians over loads; of shifts the worst. */
function figures(seen: readonly Observed[]): Pick<Measured, 'metrics' | 'offenders'> {
  return {
    metrics: {
      'FCP, ms': middle(seen.map(({ fcp }) => fcp)),
      'LCP, ms': middle(seen.map(({ lcp }) => lcp)),
      'text readable, ms': middle(seen.map(({ readable, fcp }) => Math.max(readable, fcp))),
      'last font, ms': middle(seen.map(({ fonts }) => fonts)),
      'TBT, ms': middle(seen.map(({ long, fcp }) => long.filter(({ at }) => at >= fcp).reduce((sum, { ms }) => sum + ms - 50, 0))),
      'CLS at load': Math.max(...seen.map(({ shifts }) => cls(shifts))),
    },
    offenders: {
      lcp: seen[0]?.lcpOf,
      'shifts at load': seen.flatMap(({ shifts }) => shifts),
      'text readable of every load, ms': seen.map(({ readable, fcp }) => Math.max(readable, fcp)),
    },
  };
}

/** Loads both in turns in a browser of its own; the figures of each, in the order given. */
export async function loadInTurns(targets: readonly Target[]): Promise<Pick<Measured, 'metrics' | 'offenders'>[]> {
  const browser = await launch();
  try {
    const seen = targets.map((): Observed[] => []);
    for (let turn = 0; turn <= loads; turn++)
      for (const [i, target] of targets.entries()) {
        const one = await load(browser, target);
        if (turn > 0) seen[i]?.push(one);
      }
    return seen.map(figures);
  } finally {
    await browser.close();
  }
}
