import type { Page } from '@playwright/test';
import { at } from '../support/base.ts';
import { note, tells } from '../support/note.ts';
import { aFigure, aMap, file, pages, type StepOf, story } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { goTo, open } from '../support/stage.ts';
import { desktop, expect, phone, test } from '../support/test.ts';

const still = { reducedMotion: 'reduce' } as const;
const first = story[0] as StepOf;

type Act = (step: StepOf, n: number, id: string) => Promise<void>;

/** Does something with the claim links of a page, step by step: with one in `share`. Returns how many there are. */
async function withClaims(page: Page, act: Act, share = 1): Promise<number> {
  let all = 0;
  for (const step of story) {
    const ids = await page
      .locator(`#${step.id} a.claim`)
      .evaluateAll((links) => links.map((a) => (a as HTMLElement).dataset.claim ?? ''));
    if (ids.length > 0) await goTo(page, step);
    for (const [n, id] of ids.entries()) if (oneIn(share)(id, all++)) await act(step, n, id);
  }
  return all;
}

test.describe('a claim', () => {
  test('opens its note with the mouse, and Escape returns the focus', async ({ still: openStill }) => {
    const { page, seen } = await openStill(still);
    await open(page, '/siege/', first);
    const all = await withClaims(page, async (step, n, id) => {
      const link = page.locator(`#${step.id} a.claim`).nth(n);
      await link.click();
      await tells(page, id);
      await expect(link).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Escape');
      await expect(note(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    });
    expect(all).toBeGreaterThan(20);
    expect(seen.errors).toEqual([]);
    expect(page.url()).toContain('/siege/');
  });

  test('opens its note with Enter, and its button closes it', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', first);
    const withKey: Act = async (step, n, id) => {
      const link = page.locator(`#${step.id} a.claim`).nth(n);
      await link.press('Enter');
      await tells(page, id);
      await expect(note(page).locator('[data-close]')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(note(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    };
    await withClaims(page, withKey, 2);
  });

  test('opens a sheet under the finger on a phone, its words still in sight', async ({ still: openStill }) => {
    const { page } = await openStill({ ...phone, ...still });
    await open(page, '/siege/', first);
    const withFinger: Act = async (step, n, id) => {
      const link = page.locator(`#${step.id} a.claim`).nth(n);
      await link.evaluate((a) => a.scrollIntoView({ block: 'end', behavior: 'instant' }));
      await link.tap();
      await tells(page, id);
      const sheet = await note(page).evaluate((dialog) => {
        const { left, right, bottom } = dialog.getBoundingClientRect();
        return {
          modal: dialog.matches(':modal'),
          whole: left <= 0.5 && right >= innerWidth - 0.5 && Math.abs(bottom - innerHeight) < 1,
        };
      });
      expect(sheet, id).toEqual({ modal: true, whole: true });
      await note(page).locator('[data-close]').tap();
      await expect(note(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    };
    await withClaims(page, withFinger, 2);
  });

  test('closes its note on a second click, a click elsewhere and a tap on the backdrop', async ({
    still: openStill,
  }) => {
    const wide = await openStill(still);
    await open(wide.page, '/siege/', first);
    const link = wide.page.locator(`#${first.id} a.claim`).first();
    await link.click();
    await expect(note(wide.page)).toHaveCount(1);
    await link.click();
    await expect(note(wide.page)).toHaveCount(0);
    await link.click();
    await expect(note(wide.page)).toHaveCount(1);
    await wide.page.mouse.click(desktop.viewport?.width ? desktop.viewport.width - 40 : 0, 500);
    await expect(note(wide.page)).toHaveCount(0);

    const narrow = await openStill({ ...phone, ...still });
    await open(narrow.page, '/siege/', first);
    await narrow.page.locator(`#${first.id} a.claim`).first().tap();
    await expect(note(narrow.page)).toHaveCount(1);
    await narrow.page.touchscreen.tap(195, 60);
    await expect(note(narrow.page)).toHaveCount(0);
  });

  test('opens one note at a time', async ({ still: openStill }) => {
    const { page } = await openStill(still);
    await open(page, '/siege/', first);
    const links = page.locator(`#${first.id} a.claim`);
    await links.nth(0).click();
    await expect(note(page)).toHaveCount(1);
    await links.nth(1).click();
    await tells(page, (await links.nth(1).getAttribute('data-claim')) ?? '');
  });

  test('opens its note on the page of one step', async ({ still: openStill }) => {
    for (const options of [{}, phone]) {
      const { page } = await openStill(options);
      for (const step of [aFigure, aMap]) {
        await page.goto(`/s/${step.id}/`);
        const link = page.locator('a.claim').first();
        await link.click();
        await tells(page, (await link.getAttribute('data-claim')) ?? '');
        await page.keyboard.press('Escape');
        await expect(link).toBeFocused();
      }
    }
  });

  test('leads to the ledger without script', async ({ still: openStill }) => {
    const { page } = await openStill({ javaScriptEnabled: false });
    await page.goto('/siege/');
    const link = page.locator('a.claim').first();
    const href = (await link.getAttribute('href')) ?? '';
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('has its entry in the ledger, wherever it is linked from', () => {
    const ledger = new Set([...file('sources/index.html').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = pages.flatMap((page) => {
      const html = file(page.endsWith('/') ? `${page}index.html` : page);
      return [...html.matchAll(new RegExp(`href="${at('/sources/')}#([^"]+)"`, 'g'))].map(([, id]) => id);
    });
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((id) => !ledger.has(id))).toEqual([]);
  });
});
