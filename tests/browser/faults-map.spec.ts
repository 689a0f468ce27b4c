/** The live map loses its graphics context or its worker, or never gets one: the still serves, and the story goes on. */
import type { Page } from '@playwright/test';
import { atRest } from '../support/faults/rest.ts';
import { type StepOf, story } from '../support/site.ts';
import { dwell, goTo, open, scrollTo } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const maps = story.filter(({ view }) => view === 'map');
const [first, second, third] = maps as [StepOf, StepOf, StepOf];
const far = maps.at(-1) as StepOf;
const stage = '[data-stage]';
const notOfContext = (errors: readonly string[]) => errors.filter((error) => !/context|Worker failed to load|net::ERR_/i.test(error));

/** Sets off to a step and does something while the map is under way, in the page itself: between two frames. */
const midFlight = (page: Page, step: StepOf, what: 'lose' | 'kill' | 'hide') =>
  page.evaluate(
    async ([id, act]) => {
      const root = document.querySelector('[data-stage]') as HTMLElement;
      const words = root.querySelector('.stage-overlay:not([data-off])') as HTMLElement;
      document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
      // In flight the words of the map are away.
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let i = 0; i < 200 && !words.hasAttribute('data-off'); i++) await frame();
      for (let i = 0; i < 3; i++) await frame();
      const flying = words.hasAttribute('data-off');
      const own = window as unknown as { context?: WEBGL_lose_context | null; workers: Worker[] };
      if (act === 'lose') {
        const canvas = root.querySelector('.stage-live canvas') as HTMLCanvasElement;
        own.context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
        own.context?.loseContext();
      }
      if (act === 'kill') for (const worker of own.workers) worker.terminate();
      return flying;
    },
    [step.id, what] as const,
  );

/** Keeps hold of every worker that the page starts; nothing of it is changed. */
const holdWorkers = (page: Page) =>
  page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = new Proxy(Worker, {
      construct(target, given) {
        const made = new target(...(given as [string, WorkerOptions?]));
        workers.push(made);
        return made;
      },
    });
  });

test('the context is lost in mid-flight and comes back', async ({ live }) => {
  const { page, seen } = await live();
  await open(page, '/siege/', first, true);
  await goTo(page, third, true);
  await dwell(page);
  expect(await midFlight(page, far, 'lose'), 'it was flying').toBe(true);
  expect(await atRest(page, 'lost in flight')).toEqual(far);
  await expect(page.locator(stage)).toHaveAttribute('data-map', 'still');
  // While it is lost the story goes on.
  await scrollTo(page, second.id);
  expect(await atRest(page, 'while it is lost')).toEqual(second);
  await page.evaluate(() => (window as unknown as { context: WEBGL_lose_context }).context.restoreContext());
  await expect(page.locator(stage)).toHaveAttribute('data-map', 'live', { timeout: 30_000 });
  await goTo(page, first, true);
  expect(notOfContext(seen.errors)).toEqual([]);
});

test('the context is lost while the reader explores: the story takes the map back', async ({ live }) => {
  const { page, seen } = await live({ reducedMotion: 'reduce' });
  await open(page, '/siege/', first, true);
  await page.locator('[data-explore]').click();
  await expect(page.locator(stage)).toHaveAttribute('data-exploring', '');
  await page.locator('.stage-live canvas').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());
  await expect(page.locator(stage)).not.toHaveAttribute('data-exploring');
  await page.keyboard.press('j');
  expect(await atRest(page, 'keys step again')).toEqual(story[1]);
  expect(notOfContext(seen.errors)).toEqual([]);
});

test('the worker is killed, at rest and in mid-flight', async ({ live }) => {
  const { page, seen } = await live();
  await holdWorkers(page);
  await open(page, '/siege/', first, true);
  await goTo(page, third, true);
  expect(await page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length)).toBeGreaterThan(0);
  await dwell(page);
  expect(await midFlight(page, far, 'kill'), 'it was flying').toBe(true);
  expect(await atRest(page, 'killed in flight')).toEqual(far);
  for (const step of [second, story.at(-3) as StepOf, first]) {
    await scrollTo(page, step.id);
    expect(await atRest(page, `${step.id}, killed`)).toEqual(step);
  }
  await expect(page.locator('.stage-overlay:not([data-off]) text').first()).toBeVisible();
  expect(notOfContext(seen.errors)).toEqual([]);
});

for (const [name, init] of [
  ['is refused', () => {
    const { getContext } = HTMLCanvasElement.prototype;
    let asked = 0;
    // The first, small one is granted and told; the map's own is refused, as on machines that run out of contexts.
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      return /webgl/.test(String(given[0])) && asked++ > 0 ? null : getContext.apply(this, given as never);
    } as typeof getContext;
  }],
  ['throws', () => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no context');
    };
  }],
] as const)
  test(`a context that ${name}`, async ({ live }) => {
    const { page, seen } = await live({ reducedMotion: 'reduce' });
    await page.addInitScript(init);
    await open(page, '/siege/', first);
    for (const step of [second, far, story.at(-3) as StepOf, first]) {
      await scrollTo(page, step.id);
      expect(await atRest(page, step.id)).toEqual(step);
      await expect(page.locator(stage)).toHaveAttribute('data-map', 'still');
    }
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-explore][aria-busy]')).toHaveCount(0);
    await expect(page.locator(stage)).not.toHaveAttribute('data-exploring');
    expect(notOfContext(seen.errors)).toEqual([]);
  });
