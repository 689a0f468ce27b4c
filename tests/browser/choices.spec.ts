import type { Page } from '@playwright/test';
import { aFigure, kinds, type StepOf, story } from '../support/site.ts';
import { goTo, landed, open } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const [first, second] = story as [StepOf, StepOf];
/** Night is recognised by its paper: darker than its ink. */
const isNight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const light = (colour: string) =>
      colour
        .match(/[\d.]+/g)
        ?.slice(0, 3)
        .reduce((sum, n) => sum + Number(n), 0) ?? 0;
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return light(backgroundColor) < light(getComputedStyle(document.body).color);
  });
const query = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

test.describe('a reader’s choice', () => {
  test('of theme is read from the address on every page', async ({ still }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await still({ colorScheme });
      for (const path of kinds)
        for (const [theme, night] of [
          colorScheme === 'dark' ? ['light', false] : ['dark', true],
          ['auto', colorScheme === 'dark'],
        ] as const) {
          await page.goto(`${path}?theme=${theme}`);
          expect(await isNight(page), `${path} ${theme} in a ${colorScheme} system`).toBe(night);
        }
    }
  });

  test('of theme is written into the address by the switch, keeps the step, and goes along links', async ({
    still,
  }) => {
    const { page } = await still({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, '/siege/', first);
    await goTo(page, second);
    await expect(page).toHaveURL(new RegExp(`#${second.id}$`));
    const button = page.locator('[data-theme-switch]').locator('visible=true');
    const name = await button.getAttribute('aria-label');
    await button.click();
    expect(await isNight(page)).toBe(true);
    expect([query(page, 'theme'), new URL(page.url()).hash]).toEqual(['dark', `#${second.id}`]);
    await expect(button).not.toHaveAttribute('aria-label', name ?? '');
    await page.reload();
    expect(await isNight(page)).toBe(true);
    await page.locator('.bar .tools a[href$="/sources/"]').click();
    await expect(page).toHaveURL(/\/sources\/\?theme=dark$/);
    expect(await isNight(page)).toBe(true);
    await page.locator('[data-theme-switch]').locator('visible=true').click();
    expect([await isNight(page), query(page, 'theme')]).toEqual([false, 'light']);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
  });

  test('of theme reaches the live map, at once and for good', async ({ live }) => {
    const { page, seen } = await live({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page, '/siege/', first, true);
    await goTo(page, second, true);
    const canvas = page.locator('.stage-live canvas');
    const brightness = async (): Promise<number> => {
      const image = (await canvas.screenshot()).toString('base64');
      return page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(bitmap, 0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].reduce((a, b) => a + b, 0) / 3;
      }, image);
    };
    expect(await brightness()).toBeGreaterThan(150);
    await page.locator('[data-theme-switch]').locator('visible=true').click();
    await expect.poll(brightness).toBeLessThan(100);
    expect(seen.errors).toEqual([]);
  });

  test('of no motion stills the page and the scrolling', async ({ still }) => {
    const { page } = await still();
    await open(page, '/siege/?motion=off', first);
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'off');
    await page.keyboard.press('ArrowRight');
    await landed(page, second);
    await goTo(page, aFigure);
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
    const slow = await page.evaluate(() =>
      ['.stage-layer', '.button'].map((s) => getComputedStyle(document.querySelector(s) as Element).transitionDuration),
    );
    expect(new Set(slow.flatMap((s) => s.split(', ')))).toEqual(new Set(['0s']));
  });

  test('of the text view shows the article with its stills and no stage', async ({ still }) => {
    const { page, seen } = await still();
    for (const path of ['/siege/', '/']) {
      await page.goto(`${path}?view=text`);
      await expect(page.locator('[data-stage]')).toBeHidden();
      await expect(page.locator('.dock')).toBeHidden();
      for (const step of story) {
        const img = page.locator(`#${step.id} .still img`);
        await img.scrollIntoViewIfNeeded();
        await expect.poll(() => img.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth)).toBeGreaterThan(0);
      }
    }
    expect(seen.requests.filter((url) => /_astro\/(pictures|live)/.test(url))).toEqual([]);
    await page.goto('/siege/');
    await page.locator('[data-view-switch]').locator('visible=true').first().click();
    await expect(page.locator('[data-stage]')).toBeHidden();
    expect(query(page, 'view')).toBe('text');
  });

  test('to print has every still and no stage', async ({ still }) => {
    const { page } = await still({ reducedMotion: 'reduce' });
    await open(page, '/siege/', first);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-stage]')).toBeHidden();
    await expect(page.locator('.bar')).toBeHidden();
    for (const step of story) {
      const img = page.locator(`#${step.id} .still img`);
      await expect(img).toBeVisible();
      await img.scrollIntoViewIfNeeded();
      await expect
        .poll(() => img.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth), step.id)
        .toBeGreaterThan(0);
      await expect(page.locator(`#${step.id} .prose`)).toBeVisible();
    }
  });
});
