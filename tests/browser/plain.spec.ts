import { faults } from '../support/axe.ts';
import { note } from '../support/note.ts';
import { aFigure, pages, story } from '../support/site.ts';
import { desktop, expect, looks, phone, test } from '../support/test.ts';

const plainPages = pages.filter((path) => path.startsWith('/plain/'));
const screens = [
  ['phone', phone],
  ['desktop', desktop],
] as const;

test.describe('plain words', () => {
  for (const [name, size] of screens)
    test(`are read without script on a ${name}, every step with its full text and its picture`, async ({ still }) => {
      const { page } = await still({ ...size, javaScriptEnabled: false });
      await page.goto('/plain/siege/');
      for (const { id } of story) {
        const section = page.locator(`section#${id}`);
        await expect(section.locator('h2')).toBeVisible();
        const [plain, full] = [section.locator('.plain-words'), section.locator('.plain-full')];
        expect((await plain.innerText()).length, id).toBeGreaterThan(60);
        expect((await full.innerText()).length, id).toBeGreaterThan(60);
        await expect(section.getByText(/^Reading grade \d+$/)).toBeVisible();
        const img = section.locator('.still img');
        await img.scrollIntoViewIfNeeded();
        await expect
          .poll(() => img.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth), id)
          .toBeGreaterThan(0);
        // Side by side where there is room, else the full text below.
        const [a, b] = [await plain.boundingBox(), await full.boundingBox()];
        if (name === 'desktop') expect(b?.x, id).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
        else expect(b?.y, id).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
      }
    });

  for (const { look, options } of looks)
    test(`have no fault axe finds and never scroll sideways: ${look}`, async ({ still }) => {
      const { page } = await still(options);
      const found: string[] = [];
      for (const path of [...plainPages, `/s/${aFigure.id}/`]) {
        await page.goto(path, { waitUntil: 'load' });
        found.push(...(await faults(page, path)));
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) found.push(`${path}: ${over} px too wide`);
      }
      expect(found).toEqual([]);
    });

  test('a claim opens its source note, and a link to a step leads to it', async ({ still }) => {
    const { page, seen } = await still(desktop);
    await page.goto(`/plain/siege/#${aFigure.id}`);
    await expect(page.locator(`#${aFigure.id} h2`)).toBeInViewport();
    await page.locator(`#${aFigure.id} .plain-words a.claim`).first().click();
    await expect(note(page)).toHaveCount(1);
    expect(seen.errors).toEqual([]);
  });

  test('a chapter and the page of a step lead to them', async ({ still }) => {
    const { page } = await still(desktop);
    await page.goto('/siege/');
    await page.locator('.bar .tools').getByRole('link', { name: 'Plain words' }).first().click();
    await expect(page).toHaveURL(/\/plain\/siege\/$/);
    await page.goto(`/s/${aFigure.id}/`);
    await expect(page.locator('.plain-in-step .prose').first()).toBeVisible();
    await page.locator('.plain-in-step .plain-to a').click();
    await expect(page).toHaveURL(new RegExp(`/plain/siege/#${aFigure.id}$`));
    await expect(page.locator(`#${aFigure.id} h2`)).toBeInViewport();
  });
});
