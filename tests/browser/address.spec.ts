import type { Page } from '@playwright/test';
import { type StepOf, stepsOf, story } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { goTo, landed, move, open, scrollTo } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const first = story[0] as StepOf;
const later = story[4] as StepOf;
const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

test.describe('the address', () => {
  test('of a step activates that step, on the chapter’s page and on the whole story’s', async ({ still }) => {
    const { page } = await still();
    for (const [path, steps] of [
      ['/siege/', story],
      ['/', stepsOf('').filter(oneIn(5))],
    ] as const)
      for (const step of steps) {
        await page.goto('about:blank');
        await open(page, `${path}#${step.id}`, step);
        expect(await hash(page)).toBe(`#${step.id}`);
        await expect(page.locator(`#${step.id} .step-title`)).toBeInViewport();
      }
  });

  test('follows the reader at rest and adds nothing to the history', async ({ still }) => {
    const { page } = await still({ reducedMotion: 'reduce' });
    await open(page, '/siege/', first);
    const before = await page.evaluate(() => history.length);
    for (const step of story.slice(1)) {
      await goTo(page, step);
      await expect.poll(() => hash(page)).toBe(`#${step.id}`);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('of the cover names no step', async ({ still }) => {
    const { page } = await still({ reducedMotion: 'reduce' });
    const step = stepsOf('')[2] as StepOf;
    await open(page, `/?theme=dark#${step.id}`, step);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => page.url()).toMatch(/\/\?theme=dark$/);
  });

  test('Back and Forward return to the steps that links left', async ({ still }) => {
    const { page } = await still({ reducedMotion: 'reduce' });
    await open(page, `/siege/#${first.id}`, first);
    await page.locator('[data-step-menu] summary').click();
    await page.locator(`.step-list a[href="#${later.id}"]`).click();
    await landed(page, later);
    await page.goBack();
    await landed(page, first);
    expect(await hash(page)).toBe(`#${first.id}`);
    await page.goForward();
    await landed(page, later);
    await page.goto('/sources/');
    await page.goBack();
    await move(page);
    await landed(page, later);
  });

  test('of an unknown step shows the beginning', async ({ still }) => {
    const { page, seen } = await still();
    await open(page, '/siege/#siege-nowhere', first);
    await scrollTo(page, later.id);
    await landed(page, later);
    expect(seen.errors).toEqual([]);
  });
});
