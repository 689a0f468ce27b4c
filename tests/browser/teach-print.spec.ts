import { globSync } from 'node:fs';
import { cut, papers } from '../support/print.ts';
import { pagesOf } from '../support/pdf.ts';
import { dist } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

/** Pages of paper, [A4, Letter]: a sheet that grows or shrinks is looked at before this list is changed. */
const expected: Readonly<Record<string, readonly [number, number]>> = {
  '/teach/': [6, 7],
  '/teach/comparing-reports/': [3, 3],
  '/teach/comparing-reports/discussion/': [2, 2],
  '/teach/comparing-reports/handouts/': [11, 12],
  '/teach/comparing-reports/map/': [1, 1],
  '/teach/comparing-reports/packet/': [5, 5],
  '/teach/comparing-reports/response/': [3, 3],
  '/teach/comparing-reports/timeline/': [1, 1],
  '/teach/counting-the-dead/': [3, 3],
  '/teach/counting-the-dead/discussion/': [2, 2],
  '/teach/counting-the-dead/handouts/': [12, 13],
  '/teach/counting-the-dead/map/': [1, 1],
  '/teach/counting-the-dead/packet/': [5, 5],
  '/teach/counting-the-dead/response/': [3, 3],
  '/teach/counting-the-dead/timeline/': [1, 2],
  '/teach/key/': [12, 12],
  '/teach/key/compare-the-counts/': [4, 4],
  '/teach/key/compare-the-reports/': [5, 6],
  '/teach/key/comparing-reports/': [2, 2],
  '/teach/key/counting-the-dead/': [3, 3],
  '/teach/key/law-of-war/': [3, 3],
  '/teach/lab/compare-the-counts/': [9, 9],
  '/teach/lab/compare-the-reports/': [11, 11],
  '/teach/law-of-war/': [3, 3],
  '/teach/law-of-war/discussion/': [2, 2],
  '/teach/law-of-war/handouts/': [11, 11],
  '/teach/law-of-war/map/': [1, 1],
  '/teach/law-of-war/packet/': [4, 4],
  '/teach/law-of-war/response/': [3, 3],
  '/teach/law-of-war/timeline/': [1, 1],
  '/teach/order/?s=siege-where,four-families-aswad,competing-tolls-pair': [1, 1],
  '/teach/s/human-shields-munira/': [1, 1],
};
const under = (pattern: string) => globSync(`teach/${pattern}/index.html`, { cwd: dist }).map((path) => `/${path.replace('index.html', '')}`).sort();
const groups: Readonly<Record<string, readonly string[]>> = {
  lessons: under('{comparing-reports,law-of-war,counting-the-dead}'),
  handouts: under('{comparing-reports,law-of-war,counting-the-dead}/*'),
  labs: under('lab/*'),
  keys: ['/teach/key/', ...under('key/*')],
  others: ['/teach/', '/teach/order/?s=siege-where,four-families-aswad,competing-tolls-pair', '/teach/s/human-shields-munira/'],
};

for (const [group, paths] of Object.entries(groups))
  test(`${group} print on A4 and Letter with the pages that they should have`, async ({ still }) => {
    const { page, seen } = await still({ viewport: { width: 1280, height: 800 } });
    const counted: Record<string, readonly number[]> = {};
    const wrong: string[] = [];
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) {
      await page.emulateMedia({ media: null });
      await page.goto(path, { waitUntil: 'load' });
      const counts: number[] = [];
      for (const [format, { box }] of Object.entries(papers)) {
        const pdf = await page.pdf({ format });
        const pages = pagesOf(pdf);
        counts.push(pages.length);
        expect(pdf.toString('latin1'), `${path} ${format}`).toMatch(new RegExp(`/MediaBox \\[0 0 ${box[0]}[\\d.]* ${box[1]}`));
        // Ruled lines are marks: a page of them alone is no blank page, but it has its heading.
        for (const [i, { glyphs }] of pages.entries()) if (glyphs < 40) wrong.push(`${path} ${format}, page ${i + 1}: ${glyphs} glyphs`);
      }
      counted[path] = counts;
      await page.emulateMedia({ media: 'print' });
      for (const { inner } of Object.values(papers)) {
        await page.setViewportSize({ width: inner, height: 1000 });
        wrong.push(...(await cut(page)).map((fault) => `${path} ${inner} px: ${fault}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(counted).toEqual(Object.fromEntries(paths.map((path) => [path, expected[path]])));
    expect(seen.errors).toEqual([]);
  });

test('what was typed prints in place of the lines, and the piece’s own tables stay off the sheet', async ({ still }) => {
  const { page } = await still();
  await page.goto('/teach/lab/compare-the-counts/');
  const field = page.locator('.field textarea').first();
  await field.fill('Amnesty, on the day');
  await page.locator('.reveal summary').first().click();
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeVisible();
  await expect(page.locator('.field .blank').first()).toBeHidden();
  await expect(page.locator('.field textarea').nth(1)).toBeHidden();
  await expect(page.locator('.field .blank').nth(1)).toBeVisible();
  await expect(page.locator('.scope-table').first()).toBeHidden();
});
