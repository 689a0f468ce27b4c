import { inside } from '../support/base.ts';
import { note } from '../support/note.ts';
import { aFigure, aMap, beginsWithFigure, kinds, pages, type StepOf, stepsOf, story } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { goTo, move, open } from '../support/stage.ts';
import { desktop, expect, phone, test } from '../support/test.ts';

const first = story[0] as StepOf;
/** What a request is for, from its address. */
const kindOf = (url: string): string => {
  const pathname = inside(url);
  if (pathname.endsWith('/') || pathname.endsWith('.html')) return 'page';
  if (pathname.endsWith('.woff2')) return 'font';
  if (pathname.startsWith('/stills/base/')) return 'base still';
  if (pathname.startsWith('/stills/')) return 'still';
  if (pathname === '/favicon.svg') return 'icon';
  // For paper: fetched last, waited for by nothing on screen.
  if (/\/print\.[^/]*\.css$/.test(pathname)) return 'print';
  return pathname.replace(/^\/_astro\/|[.-][\w-]{8}(?=\.js$|\.json$)/g, '');
};

test.describe('the network', () => {
  test('every page is quiet: no other origin, no error, no breach of its policy', async ({ still, baseURL }) => {
    const { page, seen } = await still();
    // Pages of steps and for classrooms come by the dozen from one template.
    for (const path of pages.filter((path, i) => !/^\/(s|teach)\/./.test(path) || oneIn(3)(path, i))) {
      await page.goto(path, { waitUntil: 'load' });
      await move(page);
    }
    expect(seen.requests.filter((url) => !url.startsWith(baseURL ?? '-'))).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

  test('the whole story with its live map is quiet as well', async ({ live, baseURL }) => {
    const { page, seen } = await live({ reducedMotion: 'reduce' });
    const steps = stepsOf('');
    await open(page, '/', steps[0] as StepOf, true);
    for (const step of steps) await goTo(page, step, true);
    await page.locator('a.claim').last().click();
    await expect(note(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await goTo(page, aFigure);
    await page.locator('.stage-figure:not([data-off]) .figure-open-table').click();
    await expect(page.locator('dialog.table-dialog')).toBeVisible();
    expect(seen.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith(baseURL ?? '-'))).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(new Set(seen.requests).size).toBeGreaterThan(30);
  });

  for (const [name, options] of [
    // Of the shapes that stills are drawn for.
    ['desktop', desktop],
    ['phone', phone],
    ['lower phone', { ...phone, viewport: { width: 390, height: 664 } }],
    ['tablet', { viewport: { width: 820, height: 1180 } }],
  ] as const)
    test(`before the reader moves, a ${name} asks for words, fonts and one picture`, async ({ live }) => {
      for (const path of ['/', '/siege/', `/${beginsWithFigure}/`]) {
        const { page, seen } = await live(options);
        await page.goto(path, { waitUntil: 'networkidle' });
        const kinds = seen.requests.map(kindOf);
        const count = (kind: string) => kinds.filter((k) => k === kind).length;
        expect(count('page')).toBe(1);
        expect(count('still')).toBe(1);
        expect(count('font')).toBeLessThanOrEqual(3);
        const scripts = kinds.filter((kind) => !['page', 'still', 'font', 'icon', 'print'].includes(kind));
        expect(scripts.length, scripts.join()).toBeLessThanOrEqual(6);
        expect(scripts.filter((kind) => /live|maplibre|d3|draw|pictures|note|table|json|base still/.test(kind))).toEqual(
          [],
        );
      }
    });

  test('every stand-in for our fonts is known to the browser', async ({ live }) => {
    const { page } = await live();
    await page.goto('/siege/');
    const faces = await page.evaluate(() => [...document.fonts].map(({ family }) => family.replaceAll('"', '')));
    for (const name of ['Serif', 'Sans'])
      for (const kind of ['A', 'B', 'C']) expect(faces).toContain(`Like ${name} ${kind}`);
  });

  test('drawing code comes with the first move, map code with a map, figure code with its figure', async ({ live }) => {
    const { page, seen } = await live({ reducedMotion: 'reduce' });
    await open(page, '/siege/', first, true);
    const asked = (what: RegExp) => seen.requests.filter((url) => what.test(url)).length;
    expect(asked(/_astro\/pictures/)).toBe(1);
    expect(asked(/_astro\/live/)).toBe(1);
    expect(asked(/_astro\/worker-/)).toBeGreaterThan(0);
    const before = seen.requests.length;
    expect(asked(/data\/notes/)).toBe(0);
    await goTo(page, aFigure);
    expect(seen.requests.slice(before).some((url) => url.includes('/_astro/draw.'))).toBe(true);
  });

  test('a page that starts at a figure far from any map asks for no map', async ({ live }) => {
    const at = story.findIndex(({ view }, i) => view === 'figure' && story[i + 1]?.view === 'figure');
    const { page, seen } = await live();
    await open(page, `/siege/?motion=on#${story[at]?.id}`, story[at] as StepOf);
    expect(seen.requests.filter((url) => /_astro\/live/.test(url))).toEqual([]);
    await goTo(page, aMap, true);
    expect(seen.requests.filter((url) => /_astro\/live/.test(url))).toHaveLength(1);
  });

  test('no page waits for script to be read', async ({ still }) => {
    const { page } = await still();
    await page.route('**/*.js', (route) => route.abort());
    for (const path of kinds) {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
    }
  });
});
