import type { Page } from '@playwright/test';
import { aFigure, aMap, kinds, type StepOf, stepsOf, story } from '../support/site.ts';
import { goTo, landed, move, open, scrollTo } from '../support/stage.ts';
import { expect, phone, test } from '../support/test.ts';

const motionless = { reducedMotion: 'reduce' } as const;
const first = story[0] as StepOf;
/** Far from the first, in another chapter. */
const lastMap = stepsOf('').findLast(({ view }) => view === 'map') as StepOf;

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

/** Runs in the page, it must stand alone: words of the map that lie under a tool or on a point, and paper without map. */
function covered(id: string): string[] {
  const seen = (all: Iterable<Element>) => [...all].map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0);
  const [credits, explore] = ['.stage-credit span', '.stage-explore'].map((tool) => seen(document.querySelectorAll(tool)));
  const on = (one: Element, tools: DOMRect[] = []) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const under = tools.some((tool) => left < tool.right && right > tool.left && top < tool.bottom && bottom > tool.top);
    return under ? [`${id}: ${one.textContent?.trim().slice(0, 40)}`] : [];
  };
  // The box of a river's name is larger than its letters, which follow the water.
  const words = [...document.querySelectorAll('.stage-overlay:not([data-off]) text:not(.map-water text)')];
  const layer = document.querySelector('.stage-still') as Element;
  const [place, map] = [layer, layer.querySelector('img') as Element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  // A line's box is larger than its letters by its halo: only the middle of a point counts, and of another place's.
  const points = [...document.querySelectorAll('.stage-overlay:not([data-off]) circle.map-dot')];
  const over = (one: Element) =>
    on(one, points.filter((point) => point.parentNode !== one.parentNode).map((point) => {
      const { x, y, width, height } = point.getBoundingClientRect();
      return new DOMRect(x + width / 2, y + height / 2, 0, 0);
    })).map((words) => `${words}, over a point`);
  const lacks = Math.round(Math.max(map.left - place.left, map.top - place.top, place.right - map.right, place.bottom - map.bottom));
  return [
    ...words.flatMap((one) => on(one, [...(credits ?? []), ...(explore ?? [])])),
    ...words.flatMap(over),
    ...on(document.querySelector(`#${id} .card`) as Element, credits),
    ...(lacks > 1 ? [`${id}: the map ends ${lacks} px before its stage`] : []),
  ];
}

/** Runs in the page: puts the words of a scene's still where the file shows them, to be asked like drawn ones. */
async function unfold(scene: string): Promise<void> {
  const still = document.querySelector('.stage-still img') as HTMLImageElement;
  const name = /[^/]+$/.exec(still.currentSrc)?.[0] ?? '';
  const file = await fetch(`/stills/${scene}${name.slice(name.indexOf('.'))}`);
  const overlay = document.querySelector('.stage-overlay') as HTMLElement;
  overlay.removeAttribute('data-off');
  overlay.innerHTML = await file.text();
  const svg = overlay.firstElementChild as SVGSVGElement;
  svg.setAttribute('preserveAspectRatio', 'xMidYMid slice');
  svg.setAttribute('width', String(still.clientWidth));
  svg.setAttribute('height', String(still.clientHeight));
  await document.fonts.ready;
}

/** Runs in the page: names that the edge of the cover's map cuts, or that lie under the cover's words. Of rivers the letters follow the water. */
async function namesOfCover(): Promise<string[]> {
  const still = document.querySelector('.cover-map img') as HTMLImageElement;
  await still.decode();
  const { naturalWidth, naturalHeight, clientWidth, clientHeight } = still;
  const scale = Math.max(clientWidth / naturalWidth, clientHeight / naturalHeight);
  const [across = 0, down = 0] = getComputedStyle(still).objectPosition.split(' ').map((part) => Number.parseFloat(part) / 100);
  const edge = still.getBoundingClientRect();
  const file = document.createElement('div');
  file.innerHTML = await (await fetch(still.currentSrc)).text();
  file.style.cssText = `position: absolute; width: ${naturalWidth * scale}px; left: ${edge.x + (clientWidth - naturalWidth * scale) * across}px; top: ${edge.y + (clientHeight - naturalHeight * scale) * down}px`;
  const svg = file.firstElementChild as SVGSVGElement;
  svg.setAttribute('width', '100%');
  svg.setAttribute('height', String(naturalHeight * scale));
  document.body.append(file);
  await document.fonts.ready;
  const words = [...document.querySelectorAll('.cover-words > :not(.cover-map), .cover-tools a')].map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range.getBoundingClientRect();
  });
  return [...svg.querySelectorAll('text:not(.map-water text)')].flatMap((name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect();
    const cut = left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
    const under = words.some((word) => left < word.right && right > word.left && top < word.bottom && bottom > word.top);
    return cut || under ? [`${name.textContent} ${cut ? 'is cut' : 'is under words'}`] : [];
  });
}

/** Runs in the page: addresses of what was counted as its largest contentful paint so far. */
const largestPaints = (): Promise<string> =>
  new Promise((done) => {
    const observer = new PerformanceObserver((list) => done(list.getEntries().map((entry) => (entry as PerformanceEntry & { url: string }).url).join()));
    requestAnimationFrame(() => requestAnimationFrame(() => observer.observe({ type: 'largest-contentful-paint', buffered: true })));
  });

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

  test('opens a chapter that begins with a figure with its still beside the card, not under it', async ({ still }) => {
    for (const [width, height] of [[1041, 720], [1440, 900], [1920, 1080]] as const) {
      const { page } = await still({ viewport: { width, height } });
      await page.goto('/competing-tolls/');
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

  for (const [width, height] of [
    [390, 844],
    [820, 1180],
    [1024, 768],
    [1040, 720],
    [1080, 1800],
    [1280, 720],
    [1280, 1024],
    [1366, 625],
    [1440, 900],
    [1920, 1080],
  ] as const)
    test(`has every name of the cover’s map whole, none under its words, at ${width} × ${height} px`, async ({ still }) => {
      const { page } = await still({ ...motionless, viewport: { width, height }, bypassCSP: true });
      await page.goto('/');
      expect(await page.evaluate(namesOfCover)).toEqual([]);
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

  test('has picture over words on a desk’s screen on its end', async ({ still }) => {
    const { page } = await still({ ...motionless, viewport: { width: 1080, height: 1800 } });
    await open(page, `/siege/#${aFigure.id}`, aFigure);
    const [picture, card] = await page.evaluate((id) => ['.stage-figure:not([data-off])', `#${id} .card`].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()), aFigure.id);
    expect(picture.width).toBeGreaterThan(0.85 * 1080);
    expect(card.top).toBeGreaterThanOrEqual(picture.bottom);
    await page.goto('/');
    const [map, words] = await page.evaluate(() => ['.cover-map', '.cover .standfirst'].map((one) => document.querySelector(one)?.getBoundingClientRect().toJSON()));
    expect(map.width).toBe(1080);
    expect(words.top).toBeGreaterThanOrEqual(map.bottom);
  });
});
