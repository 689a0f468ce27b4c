import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf } from '../support/pdf.ts';
import { overEdge } from '../support/print.ts';
import { file } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

const words = parse(readFileSync(join(import.meta.dirname, '../../content/ui/en.yaml'), 'utf8')) as Readonly<
  Record<string, string>
>;
/** Steps and cases of a page, counted in its HTML. */
const count = (path: string, mark: RegExp) => file(`${path}index.html`).match(mark)?.length ?? 0;
const aCase = `/s/${/id="([\w-]+)" data-step="[\w-]+"[^>]*?aria-labelledby/.exec(file('four-families/index.html').split('class="step case"')[1] ?? '')?.[1]}/`;

/** Most pages a print may have: a step each, a case two more, a cover, a short last one. Fewer: two steps share one. */
function range(path: string): readonly [number, number] {
  const steps = count(path, /class="step[ "]/g);
  const cases = count(path, /class="step case"/g);
  return steps > 1 ? [Math.ceil(steps / 2), steps + 2 * cases + 3] : [1, 8];
}

/** Page sizes in PDF points, and the width between the margins (15 mm each) in CSS px. */
const papers = {
  A4: { box: [595, 842], inner: 680 },
  Letter: { box: [612, 792], inner: 702 },
} as const;

/**
 * Lazy pictures are fetched when the page is printed. The browser's own print dialog waits for them, page.pdf does not:
 * printed once, and again when they are there.
 */
async function fetchPictures(page: Page): Promise<void> {
  await page.pdf();
  await page.waitForFunction(() => [...document.images].every((img) => img.complete), null, { polling: 50 });
}

/** What would be cut, empty or missing on paper of this window's width. */
const faults = async (page: Page): Promise<string[]> => [
  ...(await overEdge(page)),
  ...(await page.evaluate(() => {
    const found: string[] = [];
    const name = (e: Element) => `${e.localName}.${e.getAttribute('class')} ${e.textContent?.trim().slice(0, 30)}`;
    for (const img of document.querySelectorAll<HTMLImageElement>(
      ':is(.still, .case-map, .case-figure, .cover-map) img',
    )) {
      const { width, height } = img.getBoundingClientRect();
      if (!img.complete || img.naturalWidth === 0 || width < 200 || height < 100)
        found.push(`no picture: ${img.currentSrc || img.src} ${width} × ${height}`);
      // A page of A4 holds 266 mm, of Letter 248 mm: a picture must stand on one, with its title.
      if (height > 800) found.push(`too tall: ${img.src} ${height}`);
    }
    for (const cell of document.querySelectorAll<HTMLElement>('details[data-print] td'))
      if (cell.getBoundingClientRect().height === 0) found.push(`folded: ${name(cell)}`);
    for (const e of document.querySelectorAll<HTMLElement>('.stage, .dock, .bar, button, .button, select, dialog'))
      if (e.getBoundingClientRect().height > 0) found.push(`printed: ${name(e)}`);
    for (const claim of document.querySelectorAll<HTMLElement>('main .claim')) {
      const code = claim.dataset.claim ?? '';
      const note = getComputedStyle(claim, '::after').content;
      if (!note.includes(code) && !note.includes('attr(data-claim)') && claim.textContent?.trim() !== code)
        found.push(`no code: ${name(claim)}`);
    }
    return found;
  })),
];

for (const path of ['/four-families/', '/', '/siege/', '/glossary/', aCase])
  test(`${path} prints as an article, A4 and Letter`, async ({ still }) => {
    const { page, seen } = await still({ viewport: { width: 1280, height: 800 } });
    await page.goto(path, { waitUntil: 'load' });
    await fetchPictures(page);
    for (const [format, { box }] of Object.entries(papers)) {
      const pdf = await page.pdf({ format });
      const pages = pagesOf(pdf);
      const [least, most] = range(path);
      expect(pages.length, format).toBeGreaterThanOrEqual(least);
      expect(pages.length, format).toBeLessThanOrEqual(most);
      expect(pdf.toString('latin1'), format).toMatch(new RegExp(`/MediaBox \\[0 0 ${box[0]}[\\d.]* ${box[1]}`));
      // The number of the page alone is two or three glyphs.
      const empty = pages.flatMap(({ glyphs }, i) =>
        glyphs < 40 ? [`${format}, page ${i + 1}: ${glyphs} glyphs`] : [],
      );
      expect(empty).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    for (const { inner } of Object.values(papers)) {
      await page.setViewportSize({ width: inner, height: 1000 });
      expect(await faults(page), `${inner} px`).toEqual([]);
    }
    const plain = (words: string) => words.trim().replace(/\s+/g, ' ');
    const text = plain(await page.locator('main').innerText());
    for (const title of await page.locator('.step-title, .chapter-title, main h1').allTextContents())
      expect(text).toContain(plain(title));
    if (count(path, /class="step[ "]/g) > 0) expect(text).toContain(words.printNotes);
    expect(seen.errors).toEqual([]);
  });

test('on paper the night theme is black on white, and what was folded on screen is folded again', async ({ still }) => {
  const { page } = await still();
  await page.goto('/four-families/?theme=dark', { waitUntil: 'load' });
  const folded = () => page.locator('details[data-print]:not([open])').count();
  const before = await folded();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await folded()).toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await folded()).toBe(before);
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [
      backgroundColor,
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).colorScheme,
    ];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(28, 25, 22)', 'light']);
});
