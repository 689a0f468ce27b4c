/** Low windows: small phones, phones on their side, zoom to 400 %. A stage with room for its pictures, or the article. */
import type { Page } from '@playwright/test';
import { type StepOf, stepsOf } from '../support/site.ts';
import { landed, move, open, scrollTo } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const motionless = { reducedMotion: 'reduce' } as const;
const siege = stepsOf('siege');
const [first, fifth, tenth] = [siege[0], siege[4], siege[9]] as [StepOf, StepOf, StepOf];
const view = (page: Page) => page.evaluate(() => document.documentElement.dataset.view ?? 'stage');

for (const [width, height, why] of [
  [320, 256, '1280 × 1024 at 400 %'],
  [640, 512, '1280 × 1024 at 200 %'],
  [320, 460, 'a small phone'],
  [667, 331, 'a small phone on its side'],
  [915, 332, 'a phone on its side'],
  [1280, 440, 'a strip of a desktop'],
] as const)
  test(`${width} × ${height} px, ${why}: the article, with the buttons and keys of the story`, async ({ still }) => {
    const { page, seen } = await still({ viewport: { width, height } });
    await page.goto('/siege/');
    expect(await view(page)).toBe('low');
    expect(await page.locator('[data-stage], .dock').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
    const pictures = await page.locator('.step > .still').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter((box) => box.width > 200 && box.height > 100 && box.right <= innerWidth).length);
    expect(pictures).toBe(siege.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    await move(page);
    for (const [n, step] of siege.slice(0, 4).entries()) {
      if (n === 1) await page.keyboard.press('j');
      else if (n > 1) await page.locator('[data-step-by="1"]').click();
      else await scrollTo(page, step.id);
      await expect(page.locator('[data-step-count]')).toHaveText(new RegExp(`^${n + 1}\\D+${siege.length}$`));
      await expect(page.locator(`#${step.id} .step-title`)).toBeInViewport();
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${step.id}`);
    }
    // What draws is not fetched: there is nothing to draw in.
    expect(seen.requests.filter((url) => /pictures|maplibre|live\./.test(url))).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

test('a window that grows is given the stage, one that shrinks the article, and the reader keeps the place', async ({ still }) => {
  const { page, seen } = await still({ ...motionless, viewport: { width: 700, height: 330 } });
  await page.goto(`/siege/#${fifth.id}`);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${fifth.id}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => view(page)).toBe('stage');
  await move(page);
  await landed(page, fifth);
  await expect(page.locator(`#${fifth.id} .step-title`)).toBeInViewport();
  await page.setViewportSize({ width: 700, height: 330 });
  await expect.poll(() => view(page)).toBe('low');
  await expect(page.locator(`#${fifth.id}`)).toBeInViewport();
  // On to another step, which no stage shows before there is one again.
  await scrollTo(page, tenth.id);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${tenth.id}`);
  expect(await page.evaluate(() => window.shown.at(-1))).toBe(fifth.id);
  await page.setViewportSize({ width: 1280, height: 800 });
  await landed(page, tenth);
  expect(seen.errors).toEqual([]);
});

test('above the first step too: a window that grows under the cover has the first picture ready', async ({ still }) => {
  const { page } = await still({ ...motionless, viewport: { width: 700, height: 330 } });
  await page.goto('/');
  await page.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
  await move(page);
  await page.setViewportSize({ width: 390, height: 844 });
  // A reader's move before the page has heard of its new size is one in a low window still.
  await expect.poll(() => view(page)).toBe('stage');
  await move(page);
  await landed(page, stepsOf('')[0] as StepOf);
});

test('a desktop window is asked whenever its height changes', async ({ still }) => {
  const { page } = await still({ ...motionless, viewport: { width: 1280, height: 440 } });
  await page.goto('/siege/');
  for (const [height, is] of [[440, 'low'], [800, 'stage'], [440, 'low'], [800, 'stage']] as const) {
    await page.setViewportSize({ width: 1280, height });
    await expect.poll(() => view(page), { message: `${height} px` }).toBe(is);
  }
});

test('a phone’s own bars, which come and go with the scrolling, change nothing', async ({ still }) => {
  const { page } = await still({ ...phone, ...motionless, viewport: { width: 375, height: 553 } });
  await open(page, '/siege/', first);
  await page.setViewportSize({ width: 375, height: 500 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await view(page)).toBe('stage');
});

for (const [width, height] of [
  [320, 544],
  [375, 553],
  [720, 600],
  [800, 368],
  [1040, 580],
] as const)
  test(`the lowest stages show their figures whole: ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height } });
    const cut: string[] = [];
    for (const chapter of ['siege', 'human-shields', 'four-families', 'competing-tolls']) {
      const steps = stepsOf(chapter).filter((step) => step.view === 'figure');
      await page.goto(`/${chapter}/`);
      await move(page);
      for (const step of steps) {
        await scrollTo(page, step.id);
        await landed(page, step);
        cut.push(
          ...(await page.evaluate((id) => {
            const layer = document.querySelector('.stage-figure:not([data-off])') as HTMLElement;
            const room = (layer.querySelector('.figure-picture') as HTMLElement).getBoundingClientRect();
            const stage = (document.querySelector('[data-stage]') as HTMLElement).getBoundingClientRect();
            const words = [...layer.querySelectorAll('svg text')].map((text) => [text, room] as const);
            const around = [...layer.querySelectorAll('.figure-title, .figure-scope, .figure-foot')].map((one) => [one, stage] as const);
            return [...words, ...around].flatMap(([one, within]) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              // Boxes of words are as high as their lines: what digits and letters do not fill may stand out.
              const spare = 0.3 * Number.parseFloat(getComputedStyle(one).fontSize);
              const out = left < within.left - spare || right > within.right + spare || top < within.top - spare || bottom > within.bottom + spare;
              return right > left && out ? [`${id}: ${one.textContent?.slice(0, 40)}`] : [];
            });
          }, step.id)),
        );
        // What is left of the window for the words.
        const left = await page.evaluate(() => innerHeight - (document.querySelector('[data-stage]') as HTMLElement).getBoundingClientRect().bottom);
        if (width < 800 && left < 130) cut.push(`${step.id}: ${left} px for the words`);
      }
    }
    expect(cut).toEqual([]);
  });
