/** Readers who leave and come back: by link and Back, to another tab and again, to a machine that slept. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { launchOptions, noGraphics } from '../browser.ts';
import { base as folder, rooted } from '../support/base.ts';
import { atRest } from '../support/faults/rest.ts';
import { takeForCard } from '../support/graphics-card.ts';
import { type StepOf, story } from '../support/site.ts';
import { dwell, goTo, landed, open, scrollTo } from '../support/stage.ts';
import { desktop, expect, test as base, type Watch, watch } from '../support/test.ts';

/** A browser that keeps pages for Back and Forward as readers' browsers do; Playwright switches that off. */
const test = base.extend<{ keeping: (live: boolean) => Promise<{ page: Page; seen: Watch }> }>({
  keeping: async ({ baseURL }, use) => {
    const open: Browser[] = [];
    await use(async (live) => {
      const options = await launchOptions();
      const browser = await chromium.launch({ ...options, ...(live ? {} : { args: noGraphics }), ignoreDefaultArgs: ['--disable-back-forward-cache'] });
      open.push(browser);
      const context = await browser.newContext({ ...desktop, ...(baseURL ? { baseURL } : {}) });
      const page = rooted(await context.newPage());
      page.setDefaultTimeout(15_000);
      await takeForCard(page);
      return { page, seen: await watch(page) };
    });
    for (const browser of open) await browser.close();
  },
});

const first = story[0] as StepOf;
const maps = story.filter(({ view }) => view === 'map');
const far = maps.at(-1) as StepOf;
const figure = story.find(({ view }) => view === 'figure') as StepOf;

for (const kind of ['still', 'live'] as const)
  test(`Back and Forward: the step, its scene and the place in the text are as they were left: ${kind}`, async ({ keeping }, info) => {
    const { page, seen } = await keeping(kind === 'live');
    let kept = 0;
    // Why a page was not kept: what is of the page itself must not be among it. Chromium's headless shell keeps none at all.
    const reasons: string[] = [];
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.enable');
    browser.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations: all }) => reasons.push(...all.filter(({ type }) => type !== 'Circumstantial').map(({ reason }) => reason)));
    await page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
    await open(page, '/siege/', first, kind === 'live');
    for (const step of [figure, maps[1], far] as StepOf[]) {
      await goTo(page, step, kind === 'live');
      await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
      const at = await atRest(page, 'before');
      // The address follows at rest; without it Back of a page that is not kept would lead to the step before.
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${at.id}`);
      const y = await page.evaluate(() => scrollY);
      await page.locator(`.bar a[href="${folder}sources/"]`).evaluate((link: HTMLAnchorElement) => link.click());
      await page.waitForURL(/\/sources\/(\?|$)/);
      await page.goBack({ waitUntil: 'commit' });
      await page.waitForURL(/\/siege\//);
      await expect.poll(() => page.evaluate(() => 'persisted' in window)).toBe(true);
      if (await page.evaluate(() => (window as unknown as { persisted: boolean }).persisted)) kept++;
      expect(await atRest(page, 'after Back')).toEqual(at);
      expect(Math.abs((await page.evaluate(() => scrollY)) - y), 'px from where it was').toBeLessThan(4);
      await page.keyboard.press('Shift');
    }
    // It still moves.
    await goTo(page, first, kind === 'live');
    await goTo(page, figure);
    info.annotations.push({ type: 'kept by the browser', description: `${kept} of 3` });
    expect(reasons, 'reasons of ours not to keep the page').toEqual([]);
    expect(seen.errors).toEqual([]);
  });

for (const how of ['frozen', 'behind another tab'] as const)
  test(`the page is ${how} during a flight`, async ({ live }) => {
    const { page, seen } = await live();
    await open(page, '/siege/', first, true);
    const browser = await page.context().newCDPSession(page);
    for (const step of [far, maps[2], figure, maps[1]] as StepOf[]) {
      await dwell(page);
      await page.evaluate(async (id) => {
        document.getElementById(id)?.scrollIntoView({ behavior: 'instant', block: 'start' });
        for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
      }, step.id);
      if (how === 'frozen') {
        await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
        await browser.send('Page.setWebLifecycleState', { state: 'active' });
      } else {
        const other = await page.context().newPage();
        await other.goto('about:blank');
        await other.bringToFront();
        await page.bringToFront();
        await other.close();
      }
      expect(await atRest(page, `${step.id} after it was ${how}`)).toEqual(step);
      await landed(page, step, true);
    }
    expect(seen.errors).toEqual([]);
  });

test('hidden for longer than anything waits: the scene is the step’s at return', async ({ live }) => {
  const { page, seen } = await live();
  await open(page, '/siege/', first, true);
  const browser = await page.context().newCDPSession(page);
  // Chromium without a window never hides a page by itself; a page whose frames stop is what a hidden one is to us.
  await scrollTo(page, far.id);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  const other = rooted(await page.context().newPage());
  await other.goto('/glossary/', { waitUntil: 'networkidle' });
  await other.close();
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  expect(await atRest(page, 'after a long sleep')).toEqual(far);
  await landed(page, far, true);
  expect(seen.errors).toEqual([]);
});
