/** While the reader reads, the next picture is drawn in a layer that is not seen; the step then only brings it to the front. */
import { stepsOf, type StepOf } from '../support/site.ts';
import { dwell, goTo, open, resize, scrollTo } from '../support/stage.ts';
import { desktop, expect, phone, test } from '../support/test.ts';
import type { Page } from '@playwright/test';

const calm = { ...desktop, reducedMotion: 'reduce' } as const;
const steps = stepsOf('');
const view = (i: number) => steps[i]?.view;
/** Index of the first step after which one with this picture comes, and one of the same kind before it. */
const before = (next: StepOf['view']): number => steps.findIndex((_, i) => i > 1 && view(i) === next && view(i + 1) === next && view(i - 1) === next && steps[i]?.scene !== steps[i + 1]?.scene);
const layerOf = { figure: '.stage-figure', map: '.stage-overlay' } as const;

/** Waits until something stands in the layer that is not seen, and keeps it to be known again. */
const drawnAhead = (page: Page, kind: StepOf['view']) =>
  page.waitForFunction((layer) => {
    const svg = document.querySelector(`${layer}[data-off] svg`);
    if (!svg) return false;
    Object.assign(window, { ahead: svg });
    return true;
  }, layerOf[kind]);

/** Whether the very drawing that was made ahead is what is seen now. */
const isTaken = (page: Page, kind: StepOf['view']) =>
  page.evaluate((layer) => {
    const { ahead } = window as unknown as { ahead: Element };
    return ahead.isConnected && ahead.closest(layer)?.hasAttribute('data-off') === false;
  }, layerOf[kind]);

for (const kind of ['figure', 'map'] as const)
  test.describe(`a ${kind} drawn ahead`, () => {
    const at = before(kind);
    const [last, here, next] = [steps[at - 1], steps[at], steps[at + 1]] as [StepOf, StepOf, StepOf];

    test('is what the next step shows, in the frame of the step', async ({ still }) => {
      const { page, seen } = await still(calm);
      await open(page, '/', steps[0] as StepOf);
      await goTo(page, here);
      await drawnAhead(page, kind);
      // The first frame after a jump tells the driver, the second begins after that one was painted.
      const frames = await page.evaluate(
        async ([id, layer]) => {
          const frame = () => new Promise((done) => requestAnimationFrame(done));
          document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
          for (let n = 1; n < 60; n++) {
            await frame();
            const { ahead } = window as unknown as { ahead: Element };
            if (ahead.closest(layer)?.hasAttribute('data-off') === false) return n;
          }
          return null;
        },
        [next.id, layerOf[kind]] as const,
      );
      // The ground under a map's words may be another, which comes first.
      if (kind === 'figure') expect(frames).toBeLessThanOrEqual(2);
      await goTo(page, next);
      expect(await isTaken(page, kind)).toBe(true);
      expect(seen.errors).toEqual([]);
    });

    test('is the one before for who goes back', async ({ still }) => {
      const { page } = await still(calm);
      await open(page, '/', steps[0] as StepOf);
      await goTo(page, next);
      await goTo(page, here);
      await drawnAhead(page, kind);
      await goTo(page, last);
      expect(await isTaken(page, kind)).toBe(true);
    });

    test('for another size of the window is not shown', async ({ still }) => {
      const { page } = await still(calm);
      await open(page, '/', steps[0] as StepOf);
      // From a picture of the other kind: one of the same kind, drawn anew for the new size, empties the other layer.
      const from = steps.findIndex((_, i) => i > 0 && view(i) !== kind && view(i + 1) === kind);
      const next = steps[from + 1] as StepOf;
      await goTo(page, steps[from] as StepOf);
      await drawnAhead(page, kind);
      await resize(page, 1180, 700);
      await goTo(page, next);
      const [drawn, room] = await page.evaluate((layer) => {
        const svg = document.querySelector(`${layer}:not([data-off]) svg`);
        const box = svg?.parentElement;
        return [[svg?.getAttribute('width'), svg?.getAttribute('height')].map(Number), [box?.clientWidth, box?.clientHeight]];
      }, layerOf[kind]);
      expect(drawn).toEqual(room);
    });
  });

test('a figure that takes the place of another does not shine through it', async ({ still }) => {
  const { page } = await still({ ...desktop, reducedMotion: 'no-preference' });
  const at = before('figure');
  await open(page, '/', steps[0] as StepOf);
  await goTo(page, steps[at] as StepOf);
  await drawnAhead(page, 'figure');
  const passing = await page.evaluate(async (id) => {
    const layers = [...document.querySelectorAll<HTMLElement>('.stage-figure')];
    document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
    const { ahead } = window as unknown as { ahead: Element };
    for (let n = 0; n < 120 && ahead.closest('.stage-figure')?.hasAttribute('data-off'); n++) await new Promise((done) => requestAnimationFrame(done));
    return layers.map((layer) => [getComputedStyle(layer).opacity, layer.getAnimations().length]);
  }, (steps[at + 1] as StepOf).id);
  expect(passing.sort()).toEqual([['0', 0], ['1', 0]]);
});

test('a figure that was drawn ahead makes room for a map like any other: it fades', async ({ still }) => {
  const { page } = await still({ ...desktop, reducedMotion: 'no-preference' });
  const at = steps.findIndex((_, i) => view(i) === 'figure' && view(i + 1) === 'figure' && view(i + 2) === 'map');
  const [one, two, map] = [steps[at], steps[at + 1], steps[at + 2]] as [StepOf, StepOf, StepOf];
  await open(page, '/', steps[0] as StepOf);
  await goTo(page, one);
  await drawnAhead(page, 'figure');
  await goTo(page, two);
  expect(await isTaken(page, 'figure')).toBe(true);
  await dwell(page);
  const passing = await page.evaluate(async (id) => {
    const layer = document.querySelector<HTMLElement>('.stage-figure:not([data-off])') as HTMLElement;
    document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
    for (let n = 0; n < 120 && !layer.hasAttribute('data-off'); n++) await new Promise((done) => requestAnimationFrame(done));
    return layer.getAnimations().length;
  }, map.id);
  expect(passing).toBeGreaterThan(0);
});

for (const [how, options] of [['desktop', calm], ['phone', { ...phone, reducedMotion: 'reduce' }]] as const)
  test(`nobody can see or reach what is drawn ahead: ${how}`, async ({ still }) => {
    const { page } = await still(options);
    const here = steps[before('figure')] as StepOf;
    await open(page, '/', steps[0] as StepOf);
    await goTo(page, here);
    await drawnAhead(page, 'figure');
    expect(await page.locator('.stage-figure .figure-open-table').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Table', exact: true }).and(page.locator('.stage-figure button')).count(), 'one table for a screen reader').toBe(1);
    expect(await page.locator('.stage-figure[data-off] *').evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length)).toBe(0);
    await page.locator('.stage-figure:not([data-off]) .figure-open-table').focus();
    // The tool that had the focus has it in the next picture, and no other is on the way.
    await scrollTo(page, (steps[before('figure') + 1] as StepOf).id);
    await goTo(page, steps[before('figure') + 1] as StepOf);
    expect(await page.evaluate(() => [document.activeElement?.className, document.activeElement?.closest('.stage-figure')?.hasAttribute('data-off')])).toEqual(['figure-open-table', false]);
  });
