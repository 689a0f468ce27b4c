import type { Page } from '@playwright/test';
import { covered } from '../support/map-words.ts';
import { aFigure, kinds, type StepOf, stepsOf, story } from '../support/site.ts';
import { goTo, move, open, scrollTo } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const motionless = { reducedMotion: 'reduce' } as const;
const first = story[0] as StepOf;

/** Pixels by which the page is wider than its window, and what sticks out. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth - clientWidth} px`,
      ...wide.slice(0, 5).map((e) => `${e.localName}.${e.getAttribute('class')}`),
    ];
  });

/** Sets the text size of the reader's browser, px; 16 is what browsers come with. */
async function enlarge(page: Page, standard: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard } });
}

test.describe('the layout', () => {
  test('never scrolls sideways: 320 px wide, text at 200% on 1280 px', async ({ still }) => {
    const found: string[] = [];
    for (const [viewport, size] of [
      [{ width: 320, height: 640 }, 16],
      [{ width: 1280, height: 800 }, 32],
      [{ width: 1440, height: 900 }, 20],
    ] as const) {
      const { page } = await still({ viewport });
      await enlarge(page, size);
      for (const path of kinds)
        for (const view of ['', '?view=text']) {
          await page.goto(path + view, { waitUntil: 'load' });
          const wide = await sideways(page);
          if (wide.length > 0) found.push(`${viewport.width} text ${size} ${path}${view}: ${wide.join(' ')}`);
        }
    }
    expect(found).toEqual([]);
  });

  test('gives steps out of sight their true size, in every width and on end', async ({ still }) => {
    const { page } = await still({ ...phone, ...motionless });
    await page.goto('/');
    /** How sizes are known, and by how many px they are wrong in sum. */
    const sizes = () => page.evaluate(() => {
      const { dataset } = document.documentElement;
      const before = dataset.sizes ?? '';
      const heights = () => [...document.querySelectorAll('.step')].map((step) => step.getBoundingClientRect().height);
      const now = heights();
      dataset.sizes = 'all';
      const wrong = heights().reduce((sum, height, i) => sum + Math.abs(height - (now[i] ?? 0)), 0);
      dataset.sizes = before;
      return { before, wrong };
    });
    expect((await sizes()).wrong, 'guesses').toBeGreaterThan(1000);
    await page.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }));
    for (const [width, height] of [[390, 844], [430, 844], [390, 844], [1100, 1000], [1100, 1200]] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(sizes, { message: `${width} × ${height} px` }).toEqual({ before: 'known', wrong: 0 });
      expect(await page.locator('.step').last().evaluate((step) => step.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })), 'left out').toBe(false);
    }
  });

  test('keeps every word within reach when text is twice as large', async ({ still }) => {
    const { page } = await still({ viewport: { width: 1280, height: 800 }, ...motionless });
    await enlarge(page, 32);
    await page.goto('/siege/');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    for (const step of story) {
      await scrollTo(page, step.id);
      const cut = await page.locator(`#${step.id} :is(.step-title, .prose p, .eyebrow)`).evaluateAll((parts) =>
        parts.flatMap((part) => {
          // Its first and its last line can be brought where nothing lies over them.
          const seen = [0, 1].every((end) => {
            const line = () => {
              const { top, bottom } = part.getBoundingClientRect();
              return end ? bottom - 6 : top + 6;
            };
            scrollBy({ top: line() - (innerHeight - 150), behavior: 'instant' });
            const over = document.elementFromPoint(part.getBoundingClientRect().left + 4, line());
            return over && (part.contains(over) || over.contains(part));
          });
          const { left, right } = part.getBoundingClientRect();
          return left >= 0 && right <= innerWidth && seen ? [] : [part.textContent?.slice(0, 30)];
        }),
      );
      expect(cut, step.id).toEqual([]);
    }
  });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 640 },
    { width: 820, height: 1180 },
  ])
    test(`lands a step’s words below the picture at ${viewport.width} × ${viewport.height}`, async ({ still }) => {
      const { page } = await still({ ...phone, ...motionless, viewport });
      await open(page, '/siege/', first);
      const hidden: string[] = [];
      for (const step of story) {
        await goTo(page, step);
        const gap = await page.evaluate((id) => {
          const bottoms = [...document.querySelectorAll('[data-stage], .dock')].map(
            (e) => e.getBoundingClientRect().bottom,
          );
          const words = document.querySelector(`#${id} .eyebrow`) as HTMLElement;
          return words.getBoundingClientRect().top - Math.max(...bottoms);
        }, step.id);
        if (gap < 0) hidden.push(`${step.id}: ${gap} px`);
        await expect(page.locator(`#${step.id} .step-title`)).toBeInViewport({ ratio: 1 });
      }
      expect(hidden).toEqual([]);
    });

  for (const [width, height, text] of [
    [1440, 900, 16],
    [1440, 900, 20],
    [1920, 1080, 16],
    [1040, 720, 16],
  ] as const)
    test(`keeps the words of a picture clear of the card at ${width} px and text of ${text}`, async ({ still }) => {
      const { page } = await still({ ...motionless, viewport: { width, height } });
      await enlarge(page, text);
      await open(page, '/siege/', first);
      const covered: string[] = [];
      for (const step of story) {
        await goTo(page, step);
        covered.push(
          ...(await page.evaluate((id) => {
            const card = (document.querySelector(`#${id} .card`) as HTMLElement).getBoundingClientRect();
            const stage = (document.querySelector('[data-stage]') as HTMLElement).getBoundingClientRect();
            const layers = '.stage-overlay:not([data-off]) text, .stage-figure:not([data-off]) :is(text, p)';
            return [...document.querySelectorAll(layers)].flatMap((text) => {
              const { left, right, top, bottom } = text.getBoundingClientRect();
              const name = `${id}: ${text.textContent?.slice(0, 40)}`;
              if (right <= left) return [];
              if (left < card.right && right > card.left && top < card.bottom && bottom > card.top)
                return [`${name} under the card`];
              // A country's name may be cut by the edge of the map; nothing else may.
              const cut =
                left < stage.left - 1 || right > stage.right + 1 || top < stage.top - 1 || bottom > stage.bottom + 1;
              return cut && !text.closest('.map-country') ? [`${name} cut by the stage`] : [];
            });
          }, step.id)),
        );
      }
      expect(covered).toEqual([]);
    });

  test('keeps a phone’s picture whole: no word of a map or figure is cut', async ({ still }) => {
    const { page } = await still({ ...phone, ...motionless });
    await open(page, '/siege/', first);
    const cut: string[] = [];
    for (const step of story) {
      await goTo(page, step);
      cut.push(
        ...(await page.evaluate((id) => {
          const stage = (document.querySelector('[data-stage]') as HTMLElement).getBoundingClientRect();
          const layers = '.stage-overlay:not([data-off]) text, .stage-figure:not([data-off]) :is(text, p)';
          return [...document.querySelectorAll(layers)].flatMap((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const out =
              left < stage.left - 1 || right > stage.right + 1 || top < stage.top - 1 || bottom > stage.bottom + 1;
            return right > left && out && !text.closest('.map-country')
              ? [`${id}: ${text.textContent?.slice(0, 40)}`]
              : [];
          });
        }, step.id)),
      );
    }
    expect(cut).toEqual([]);
  });

  for (const [width, height] of [
    [320, 544],
    [360, 740],
    [390, 664], // phones and laptops as browsers leave them, with their own bars
    [390, 844],
    [820, 1180],
    [1040, 720],
    [1080, 1800], // a desk's screen on its end
    [1280, 577],
    [1280, 720],
    [1366, 625],
    [1440, 789],
    [1440, 900],
    [1920, 700],
  ] as const)
    test(`fills the stage with a map, with credit and “Explore” over none of its words, no words over a point, nor the credit under the card, at ${width} × ${height} px`, async ({ still }) => {
      const { page } = await still({ ...motionless, viewport: { width, height } });
      const touched: string[] = [];
      for (const chapter of ['siege', 'human-shields', 'four-families', 'competing-tolls']) {
        await page.goto(`/${chapter}/`);
        await move(page);
        const maps = stepsOf(chapter).filter(({ view }) => view === 'map');
        // A case is read, and lies over the stage.
        const cases = await page.locator('.step.case').evaluateAll((all) => all.map(({ id }) => id));
        for (const step of maps.filter(({ id }) => !cases.includes(id))) {
          await goTo(page, step);
          touched.push(...(await page.evaluate(covered, step.id)));
        }
      }
      expect(touched).toEqual([]);
    });

  test('has picture over words on a desk’s screen on its end', async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width: 1080, height: 1800 } });
    await open(page, `/siege/#${aFigure.id}`, aFigure);
    const [picture, card] = await page.evaluate((id) => ['.stage-figure:not([data-off])', `#${id} .card`].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()), aFigure.id);
    expect(picture.width).toBeGreaterThan(0.85 * 1080);
    expect(card.top).toBeGreaterThanOrEqual(picture.bottom);
  });
});
