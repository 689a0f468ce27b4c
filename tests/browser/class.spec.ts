import type { Page } from '@playwright/test';
import { faults } from '../support/axe.ts';
import { file } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const projector = { viewport: { width: 1024, height: 768 } } as const;
const shown = (page: Page) => page.locator(':is(.cover, .chapter-head, .step:not(.case), .case-head, .case-row)[data-on]');
const stepShown = (page: Page) => shown(page).evaluate((e) => e.closest<HTMLElement>('.step')?.dataset.step ?? null);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await expect(shown(page)).toHaveCount(1);
}

test('the projector view costs nothing where it is not asked for', async ({ still }) => {
  const { page, seen } = await still(projector);
  await page.goto('/siege/', { waitUntil: 'load' });
  await page.keyboard.press('Shift');
  await page.waitForLoadState('networkidle');
  expect(seen.requests.filter((url) => /\/class[.-]|class\.json/.test(url))).toEqual([]);
  expect(file('siege/index.html')).not.toContain('class-bar');
});

test('one step a screen, large type, its sources in sight, no motion', async ({ still }) => {
  const { page, seen } = await still(projector);
  await open(page, '/siege/?view=class#siege-guns');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'class');
  expect(await stepShown(page)).toBe('siege-guns');
  await expect(page.locator('.step-title').locator('visible=true')).toHaveCount(1);
  const size = await shown(page).locator('.prose p').first().evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
  expect(size).toBeGreaterThanOrEqual(28);
  expect(size).toBeLessThanOrEqual(40);
  await expect(page.locator('.class-sources')).toBeInViewport();
  await expect(page.locator('.class-sources')).toContainText('Newsweek, 5 June 2018');
  await expect(page.locator('.stage, .dock').locator('visible=true')).toHaveCount(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(seen.errors).toEqual([]);
});

test('clicker and keyboard: on, back, ends; a tall screen is read to its end; the address follows', async ({ still }) => {
  const { page } = await still(projector);
  await open(page, '/siege/?view=class');
  expect(await stepShown(page)).toBeNull();
  const order: (string | null)[] = [];
  for (const key of ['PageDown', 'ArrowRight', ' ']) {
    const was = await stepShown(page);
    for (let i = 0; i < 6 && (await stepShown(page)) === was; i++) await page.keyboard.press(key);
    order.push(await stepShown(page));
  }
  expect(order).toEqual(['siege-where', 'siege-city', 'siege-who']);
  expect(page.url()).toMatch(/\?view=class#siege-who$/);
  await expect(shown(page).locator('.step-title')).toBeFocused();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  expect(await stepShown(page)).toBe('siege-where');
  await page.keyboard.press('End');
  expect(await stepShown(page)).toBe('siege-end');
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  expect(await stepShown(page)).toBe('siege-where');
  await page.reload();
  await expect(shown(page)).toHaveCount(1);
  expect(await stepShown(page)).toBe('siege-where');
  await page.getByRole('link', { name: 'Leave projector view' }).click();
  await expect(page.locator('.class-bar')).toHaveCount(0);
  expect(page.url()).not.toContain('view=');
});

test('a family case begins with its content note, and its parts follow one by one', async ({ still }) => {
  const { page } = await still(projector);
  await open(page, '/four-families/?view=class#four-families-badran');
  await expect(shown(page)).toHaveClass(/case-head/);
  await expect(page.locator('.content-note').locator('visible=true')).toHaveCount(1);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(shown(page)).toHaveClass(/case-row/);
  expect(await stepShown(page)).toBe('four-families-badran');
  await expect(page.locator('.content-note').locator('visible=true')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and all reflows at 400 %: ${colorScheme}`, async ({ still }) => {
    const { page } = await still({ ...projector, colorScheme });
    const found: string[] = [];
    for (const address of ['/?view=class', '/siege/?view=class#siege-guns', '/competing-tolls/?view=class#competing-tolls-your-count', '/four-families/?view=class#four-families-hashish', '/human-shields/?view=class#human-shields-munira'])
      for (const viewport of [projector.viewport, { width: 320, height: 256 }]) {
        await page.setViewportSize(viewport);
        await open(page, address);
        found.push(...(await faults(page, `${address} ${viewport.width}`)));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) found.push(`${address} ${viewport.width}: ${over} px too wide`);
      }
    expect(found).toEqual([]);
  });
