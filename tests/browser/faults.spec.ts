import type { Page, Route } from '@playwright/test';
import { note } from '../support/note.ts';
import { aFigure, type StepOf, story } from '../support/site.ts';
import { goTo, move, open, scrollTo } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const first = story[0] as StepOf;
const onStage = ({ id }: StepOf) => `[data-stage][data-step="${id}"]`;

/** Reads the whole story with something missing: every step is reached, its words are there, nothing is uncaught. */
async function readAll(page: Page, how: string): Promise<void> {
  for (const step of story) {
    await scrollTo(page, step.id);
    await expect(page.locator(onStage(step)), `${step.id} ${how}`).toHaveCount(1);
    await expect(page.locator(`#${step.id} .prose`)).toBeInViewport();
  }
}

/** What the test itself broke: the browser reports each aborted request. */
const ours = (errors: readonly string[]) =>
  errors.filter((error) => !/net::ERR_FAILED|Worker failed to load/.test(error));
const printed = (page: Page): Promise<string> => page.locator('body').innerText();

/** Reads the story with this address missing. */
async function readWithout(page: Page, errors: string[], url: string): Promise<void> {
  await page.route(url, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto('/siege/');
  await move(page);
  await readAll(page, `without ${url}`);
  expect(ours(errors), `without ${url}`).toEqual([]);
  expect(await printed(page), `without ${url}`).not.toMatch(/undefined|\bnull\b|NaN|\[object|Error/);
  errors.length = 0;
  await page.unroute(url);
}

const motionless = { reducedMotion: 'reduce' } as const;
const abort = (route: Route) => route.abort();
const empty = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: '' });
const isScript = (url: string) => url.endsWith('.js');

// What a reader sees then. Each request of each kind of page, in every way: faults-requests.spec.ts.
test.describe('one request fails', () => {
  test('the map’s code, its worker, its geometry', async ({ live }) => {
    const { page, seen } = await live(motionless);
    await open(page, '/siege/', first, true);
    const ofMap = [...new Set(seen.requests)].filter((url) => /\/(live|worker|raqqa|region)[.-]/.test(url));
    expect(ofMap.length).toBe(4);
    for (const url of ofMap) {
      await readWithout(page, seen.errors, url);
      // What cannot be complete is not shown: the first map needs the region as well as the city. Each map asks for it again.
      await page.route(url, (route) => route.abort());
      await scrollTo(page, first.id);
      await expect(page.locator(`${onStage(first)}[data-map="still"]`), `without ${url}`).toHaveCount(1);
      await expect(page.locator('.stage-still img')).toHaveAttribute('src', /\/stills\//);
      await expect(page.locator('.stage-overlay:not([data-off]) text').first()).toBeVisible();
      await page.unroute(url);
    }
  });

  test('the story’s own script: the article with its stills is there', async ({ still }) => {
    const { page, seen } = await still(motionless);
    await page.goto('/siege/', { waitUntil: 'networkidle' });
    for (const url of [...new Set(seen.requests)].filter(isScript)) {
      await page.route(url, (route) => route.abort());
      await page.reload();
      await expect(page.locator('[data-stage]'), url).toBeHidden();
      await expect(page.locator(`#${first.id} .still img`)).toBeVisible();
      await expect(page.locator('[data-theme-switch]').locator('visible=true')).toHaveCount(0);
      for (const step of story) await expect(page.locator(`#${step.id} .prose`)).toBeVisible();
      expect(ours(seen.errors)).toEqual([]);
      await page.unroute(url);
    }
  });

  // As is one that is cut between two statements: the browser reports nothing.
  test('the story’s own script comes empty: the article with its stills is there', async ({ still }) => {
    const { page, seen } = await still(motionless);
    await page.route('**/_astro/StoryStage.*', empty);
    await page.goto('/siege/');
    await expect(page.locator('[data-stage]')).toBeHidden();
    await expect(page.locator(`#${first.id} .still img`)).toBeVisible();
    expect(seen.errors).toEqual([]);
  });

  test('a note, or the code of notes: the link leads to the ledger', async ({ still }) => {
    for (const [lost, how] of [['**/data/notes/*', abort], ['**/_astro/note.*', abort], ['**/_astro/note.*', empty]] as const) {
      const { page, seen } = await still(motionless);
      await open(page, '/siege/', first);
      await page.route(lost, how);
      const link = page.locator('a.claim').first();
      const href = await link.getAttribute('href');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.locator(':target')).toBeInViewport();
      await expect(note(page)).toHaveCount(0);
      expect(ours(seen.errors)).toEqual([]);
    }
  });

  test('the code of a figure: its still stands in, and another try is made', async ({ still }) => {
    const { page } = await still(motionless);
    await open(page, '/siege/', first);
    await page.route('**/_astro/draw.*', (route) => route.abort());
    await scrollTo(page, aFigure.id);
    await expect(page.locator(onStage(aFigure))).toHaveCount(1);
    const img = page.locator('.stage-still img');
    await expect(img).toBeVisible();
    await expect(img).toHaveAttribute('src', new RegExp(`/stills/${aFigure.scene}\\.side\\.svg$`));
  });
});

test.describe('the graphics context', () => {
  test('is lost and comes back: the still serves, then the live map shows the scene again', async ({ live }) => {
    const { page, seen } = await live(motionless);
    const step = story.findLast(({ view }) => view === 'map') as StepOf;
    await open(page, '/siege/', first, true);
    await goTo(page, step, true);
    const stage = page.locator('[data-stage]');
    await page.evaluate(() => {
      const canvas = document.querySelector('.stage-live canvas') as HTMLCanvasElement;
      Object.assign(window, { context: canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') });
      (window as unknown as { context: WEBGL_lose_context }).context.loseContext();
    });
    await expect(stage).toHaveAttribute('data-map', 'still');
    await expect(page.locator('.stage-still img')).toBeVisible();
    await expect(page.locator('.stage-overlay:not([data-off])')).toBeVisible();
    // While it is lost the story goes on.
    for (const at of [first, step]) await goTo(page, at);
    await page.evaluate(() => (window as unknown as { context: WEBGL_lose_context }).context.restoreContext());
    await expect(stage).toHaveAttribute('data-map', 'live', { timeout: 30_000 });
    await goTo(page, first, true);
    await goTo(page, step, true);
    expect(seen.errors.filter((error) => !/context/i.test(error))).toEqual([]);
  });
});
