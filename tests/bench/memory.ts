/** What a page keeps: its heap, nodes and listeners after one and after three passes through the whole story. */
import type { Browser } from '@playwright/test';
import { settle, type Visit, visit } from './phone.ts';

export interface Memory {
  /** Bytes of the JavaScript heap after collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * V8 without its compilers. With them its heap also holds what it compiles, tier after tier, while a page is used: on
 * /siege/ 5 % in the second pass, 3, 2 and 1 % in the next ones, and nothing of it is the page's (0.3, 0.1, 0.0 % without).
 */
export const interpreter = ['--js-flags=--no-opt --no-sparkplug --no-maglev --no-lazy-feedback-allocation --no-flush-bytecode'];

async function memory({ cdp }: Visit): Promise<Memory> {
  await cdp.send('Performance.enable');
  for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** One pass: down to the end and back up, by jumps of one viewport. */
async function pass({ page }: Visit): Promise<void> {
  for (const by of [1, -1])
    for (let n = 0; n < 200; n++) {
      const moved = await page.evaluate((sign) => {
        const before = scrollY;
        scrollBy({ top: sign * innerHeight, behavior: 'instant' });
        return scrollY !== before;
      }, by);
      if (!moved) break;
      await page.waitForTimeout(120);
    }
  await page.waitForTimeout(1500);
}

/**
 * Counts from the second pass on: the first brings all code, as the scroll and the jumps of measure.ts do.
 *
 * @param browser one started with `interpreter`
 */
export async function memories(browser: Browser, url: string): Promise<{ one: Memory; three: Memory }> {
  const reader = await visit(browser);
  // Without compilers it is slow enough.
  await reader.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await reader.page.goto(url);
  await settle(reader, 1500);
  await pass(reader);
  await pass(reader);
  const one = await memory(reader);
  await pass(reader);
  await pass(reader);
  const three = await memory(reader);
  await reader.context.close();
  return { one, three };
}
