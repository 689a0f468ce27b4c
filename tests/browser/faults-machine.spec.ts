/** Machines that refuse: no font comes, every kind of storage throws. */
import type { Page } from '@playwright/test';
import { blocks, use } from '../support/faults/reading.ts';
import { kinds } from '../support/faults/kinds.ts';
import { atRest } from '../support/faults/rest.ts';
import { type StepOf, story } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { goTo, open, scrollTo } from '../support/stage.ts';
import { desktop, expect, phone, test } from '../support/test.ts';

const first = story[0] as StepOf;
const motionless = { reducedMotion: 'reduce' } as const;

for (const [name, size] of [['desktop', desktop], ['phone', phone]] as const)
  test(`no font comes: on a ${name} every word is there, and no line moves`, async ({ still }) => {
    const { page, seen } = await still({ ...size, ...motionless });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      const sum = window as unknown as { shift: number };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) sum.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moved = () => page.evaluate(() => (window as unknown as { shift: number }).shift);
    await page.route('**/*.woff2', (route) => route.abort());
    await open(page, '/siege/', first);
    for (const step of story) {
      await goTo(page, step);
      await expect(page.locator(`#${step.id} .prose`)).toBeVisible();
    }
    expect(await moved(), 'layout shift').toBeLessThan(0.02);
    for (const path of ['/', '/sources/', '/teach/', '/method/']) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await expect(page.locator('h1').first()).toBeVisible();
      expect(await moved(), `layout shift of ${path}`).toBeLessThan(0.02);
    }
    expect(seen.errors.filter((error) => !/net::ERR_FAILED|preloaded using link preload/.test(error))).toEqual([]);
  });

test('fonts come late: in plain words no line moves', async ({ still }) => {
  for (const chapter of new Set(story.map(({ chapter }) => chapter))) {
    const { page } = await still({ ...phone, ...motionless });
    let come = () => {};
    const painted = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/*.woff2', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(`/plain/${chapter}/`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => new Promise<void>((seen) => new PerformanceObserver(() => seen()).observe({ type: 'paint', buffered: true })));
    const lines = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(p, a)')].flatMap((one) => [...one.getClientRects()].map(({ left, top }) => `${one.textContent?.slice(0, 30)} ${Math.round(left)}, ${Math.round(top)}`)),
      );
    const before = await lines();
    come();
    await page.waitForFunction(() => [...document.fonts].filter(({ family, status }) => family.includes('Source') && status === 'loaded').length > 1);
    expect(await lines()).toEqual(before);
  }
});

/** As where a policy or a setting forbids sites to keep anything: asking is already an error. */
const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, { get: refuse, configurable: true });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse, configurable: true });
    Object.defineProperty(Navigator.prototype, 'storage', { get: refuse, configurable: true });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse, configurable: true });
  });

test('storage throws: pages are read and used', async ({ still }) => {
  const { page, seen } = await still(motionless);
  await refuseStorage(page);
  // They share the code that would ask for storage.
  const some = kinds.filter(oneIn(2));
  const paths = [...new Set(some.map(({ path }) => path)), `/siege/?view=class&theme=dark`];
  for (const path of paths) {
    await page.goto(path, { waitUntil: 'load' });
    expect((await blocks(page)).length, path).toBeGreaterThan(1);
    await use(page);
  }
  // The choices live in the address: they work as ever.
  const late = page.waitForResponse(/\/_astro\/register\./);
  await open(page, '/siege/', first);
  await page.locator('[data-theme-switch]').locator('visible=true').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  for (const step of [story[3], story.at(-1)] as StepOf[]) {
    await scrollTo(page, step.id);
    expect(await atRest(page, step.id)).toEqual(step);
  }
  // Long after, the page asks for its service worker, which is refused as well.
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  expect(seen.errors).toEqual([]);
});
