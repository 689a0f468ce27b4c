/** Fast random jumps of every kind with no wait between them. `SEED=17` jumps elsewhere, `LONG=1` jumps 500 times. */
import type { Page } from '@playwright/test';
import { at } from '../support/base.ts';
import { seeded, times } from '../support/embed.ts';
import { seed } from '../support/faults/cases.ts';
import { atRest } from '../support/faults/rest.ts';
import { type StepOf, story } from '../support/site.ts';
import { open } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const first = story[0] as StepOf;
const jumps = times(120, 500);

type Jump = { readonly how: 'scroll' | 'key' | 'hash' | 'back' | 'forward' | 'by'; readonly to: string; readonly by: number };

function jumpsOf(n: number, from: number): readonly Jump[] {
  const random = seeded(from);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: n }, () => ({
    how: pick(['scroll', 'scroll', 'key', 'key', 'hash', 'back', 'forward', 'by'] as const),
    to: pick(story).id,
    by: Math.round((random() - 0.5) * 6000),
  }));
}

/** Jumps within the page, a few of them in one frame, as fast as it lets us. */
const jump = (page: Page, all: readonly Jump[]) =>
  page.evaluate(async (list) => {
    for (const [i, { how, to, by }] of list.entries()) {
      if (how === 'scroll') document.getElementById(to)?.scrollIntoView({ behavior: 'instant', block: 'start' });
      if (how === 'by') scrollBy({ top: by, behavior: 'instant' });
      if (how === 'key') document.body.dispatchEvent(new KeyboardEvent('keydown', { key: by > 0 ? 'j' : 'k', bubbles: true }));
      if (how === 'hash') location.hash = to;
      // Only as far as this page has gone: what lies before it is another page.
      if (how === 'back' && history.state?.n > 0) history.back();
      if (how === 'forward') history.forward();
      if (how === 'hash') history.replaceState({ n: i + 1 }, '', location.href);
      if (i % 3 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  }, all);

const census = (page: Page) =>
  page.evaluate(() => ({ nodes: document.querySelectorAll('*').length, stage: document.querySelectorAll('[data-stage] *').length, frames: document.querySelectorAll('.stage-still img, .stage-live canvas, .figure-picture').length }));

for (const [kind, options] of [
  ['still', { reducedMotion: 'no-preference' }],
  ['live', { reducedMotion: 'no-preference' }],
  ['still', { ...phone, reducedMotion: 'no-preference' }],
] as const)
  test(`${jumps} fast jumps: ${kind}${'isMobile' in options ? ', on a phone' : ''}`, async ({ still, live }) => {
    const { page, seen } = await (kind === 'live' ? live : still)(options);
    await open(page, '/siege/', first, kind === 'live');
    let last = await census(page);
    const before = last;
    // In four parts: wherever it stops, the scene is the step's.
    for (let part = 0; part < 4; part++) {
      await jump(page, jumpsOf(jumps / 4, seed + part));
      await atRest(page, `seed ${seed}, after ${((part + 1) * jumps) / 4} jumps`);
      last = await census(page);
    }
    // The largest figure is some hundred marks; nothing is left over from those that were passed.
    // One of them is drawn ahead (stage/two-layers.ts).
    expect(last.frames, 'pictures on the stage').toBeLessThanOrEqual(4);
    expect(last.nodes - last.stage, 'nodes beside the stage').toBeLessThanOrEqual(before.nodes - before.stage + 400);
    expect(last.stage, 'nodes on the stage').toBeLessThan(3000);
    expect(seen.errors).toEqual([]);
    expect(new URL(page.url()).pathname).toBe(at('/siege/'));
  });
