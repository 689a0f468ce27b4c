/** What a reader sees before the first move: the still of a step, at the size and in the shape of its screen. */
import { covered, unfold } from '../support/map-words.ts';
import { aFigure, aMap, beginsWithFigure, type StepOf, stepsOf, story } from '../support/site.ts';
import { landed, move } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const motionless = { reducedMotion: 'reduce' } as const;
const first = story[0] as StepOf;
/** Far from the first, in another chapter. */
const lastMap = stepsOf('').findLast(({ view }) => view === 'map') as StepOf;

/** Runs in the page: addresses of what was counted as its largest contentful paint so far. */
const largestPaints = (): Promise<string> =>
  new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries().map((entry) => (entry as PerformanceEntry & { url: string }).url).join()));
    requestAnimationFrame(() => requestAnimationFrame(() => observer.observe({ type: 'largest-contentful-paint', buffered: true })));
  });

test('opens a chapter that begins with a figure with its still beside the card, not under it', async ({ still }) => {
  for (const [width, height] of [[1041, 720], [1440, 900], [1920, 1080]] as const) {
    const { page } = await still({ viewport: { width, height } });
    await page.goto(`/${beginsWithFigure}/`);
    const [picture, card] = await Promise.all(['.stage-still img', '.step .card'].map((one) => page.locator(one).first().boundingBox()));
    expect(picture?.width, `${width} px`).toBeGreaterThan(300);
    expect((card?.x ?? 0) + (card?.width ?? 0), `${width} px`).toBeLessThan(picture?.x ?? 0);
  }
});

for (const [width, height, ending, strip] of [
  [390, 844, '.stack.svg', 'is-narrow'],
  [820, 1180, '.svg', 'is-middle'],
  [1000, 1400, '.svg', 'is-middle'],
  [1440, 900, '.side.svg', 'is-wide'],
] as const)
  test(`opens with pictures of its size at ${width} px`, async ({ still }) => {
    const { page } = await still({ viewport: { width, height } });
    await page.goto('/siege/');
    await page.waitForLoadState('networkidle');
    const seen = await page.evaluate(() => {
      const strips = [...document.querySelectorAll<SVGSVGElement>('[data-dock] svg')].filter((svg) => svg.checkVisibility());
      const words = strips.flatMap((svg) => [...svg.querySelectorAll('text')].map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0)));
      return { still: document.querySelector<HTMLImageElement>('.stage-still img')?.currentSrc ?? '', strips: strips.map((svg) => svg.classList[2]), smallest: Math.min(...words) };
    });
    expect(seen.still).toMatch(new RegExp(`/stills/${first.scene}${ending.replaceAll('.', '\\.')}$`));
    expect(seen.strips).toEqual([strip]);
    expect(seen.smallest, 'px of the smallest words of the strip').toBeGreaterThanOrEqual(11);
    await move(page);
    await expect(page.locator('[data-dock] svg'), 'the strip that is drawn takes the place of all three').toHaveCount(1);
  });

for (const [width, height] of [
  [360, 640],
  [375, 553],
  [390, 664],
  [390, 844],
  [412, 785],
] as const)
  test(`has stills for the stage of a phone, and draws none before a move, at ${width} × ${height} px`, async ({ still }) => {
    const { page, seen } = await still({ ...motionless, viewport: { width, height }, bypassCSP: true });
    for (const step of [first, aFigure]) {
      await page.goto('about:blank');
      await page.goto(`/${step.chapter}/#${step.id}`);
      await page.waitForFunction((id) => (window as unknown as { shown: string[] }).shown.at(-1) === id, step.id);
      await page.waitForLoadState('networkidle');
      // What would draw waits for fonts and a pause.
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((rest) => requestIdleCallback(() => rest(0)))));
    }
    await page.waitForLoadState('networkidle');
    expect(seen.requests.filter((url) => /pictures[.\w-]*\.js/.test(url))).toEqual([]);
    await page.goto('about:blank');
    await page.goto('/siege/');
    const touched: string[] = [];
    for (const scene of new Set(story.filter(({ view }) => view === 'map').map(({ scene }) => scene))) {
      await page.evaluate(unfold, scene);
      touched.push(...(await page.evaluate(covered, first.id)).map((words) => `${scene}: ${words}`));
    }
    expect(touched).toEqual([]);
  });

for (const [width, height] of [
  [320, 544],
  [1080, 1800],
  [1180, 820],
  [1280, 1024],
  [1366, 625],
] as const)
  test(`draws what a still cannot show whole, without waiting for a move, at ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height } });
    // As on a line what draws comes later than the still: without one it may be there before the still is on the screen.
    let seen = () => {};
    const firstSeen = new Promise<void>((come) => (seen = come));
    await page.route('**/_astro/pictures*.js', async (route) => {
      await firstSeen;
      await route.continue();
    });
    for (const step of [first, aMap, lastMap, aFigure]) {
      await page.goto('about:blank');
      await page.goto(`/${step.chapter}/#${step.id}`);
      if (step === first) await expect.poll(() => page.evaluate(largestPaints)).toContain(`/stills/${step.scene}.`);
      seen();
      await landed(page, step);
      if (step.view !== 'map') continue;
      expect(await page.evaluate(covered, step.id)).toEqual([]);
      // The page brings this one's still; what is drawn over it must not be a later first view.
      if (step === first) expect(await page.evaluate(largestPaints)).not.toMatch(/stills\/base/);
    }
  });

for (const [width, height] of [[1680, 1050], [1920, 950], [1920, 1080]] as const)
  test(`draws a figure in the size of a large desk without waiting for a move, at ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height } });
    await page.goto(`/${aFigure.chapter}/#${aFigure.id}`);
    await landed(page, aFigure);
  });

for (const [width, height] of [[390, 844], [412, 915], [820, 1180], [1440, 900]] as const)
  test(`cuts nothing off the still of a figure, sources least of all, at ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height } });
    // Only the still: what draws is lost.
    await page.route('**/_astro/pictures*.js', (route) => route.abort());
    for (const step of stepsOf('').filter(({ view }) => view === 'figure').slice(0, 4)) {
      await page.goto('about:blank');
      await page.goto(`/${step.chapter}/#${step.id}`);
      await expect(page.locator('.stage-still img')).toHaveAttribute('src', new RegExp(`/stills/${step.scene}[.]`));
      const cut = await page.locator('.stage-still img').evaluate((img) => {
        const { bottom, right } = img.getBoundingClientRect();
        const edges: string[] = [];
        for (let above = img.parentElement; above; above = above.parentElement) {
          const box = above.getBoundingClientRect();
          const { overflowX, overflowY } = getComputedStyle(above);
          if (overflowY !== 'visible' && box.bottom < bottom - 1) edges.push(`${above.className}: ${bottom - box.bottom} px of its foot`);
          if (overflowX !== 'visible' && box.right < right - 1) edges.push(`${above.className}: ${right - box.right} px of its side`);
        }
        return edges;
      });
      expect(cut, step.id).toEqual([]);
    }
  });

for (const [width, height] of [[390, 664], [390, 844], [1440, 900]] as const)
  test(`shows the still of a figure at its own size, where it will be drawn, at ${width} × ${height} px`, async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width, height } });
    await page.goto(`/${aFigure.chapter}/#${aFigure.id}`);
    const img = page.locator('.stage-still img');
    await expect(img).toHaveAttribute('src', new RegExp(`/stills/${aFigure.scene}[.]`));
    const scales = await img.evaluate(({ naturalWidth, naturalHeight, clientWidth, clientHeight }: HTMLImageElement) => [clientWidth / naturalWidth, clientHeight / naturalHeight]);
    for (const scale of scales) expect(Math.abs(scale - 1), String(scale)).toBeLessThan(0.01);
    const margin = width > 1000 ? 40 : 20;
    const left = (await img.boundingBox())?.x ?? 0;
    await move(page);
    await landed(page, aFigure);
    expect((await page.locator('.stage-figure:not([data-off])').boundingBox())?.x).toBeCloseTo(left + margin, 0);
  });
