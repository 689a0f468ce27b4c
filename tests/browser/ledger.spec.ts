import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { base } from '../support/base.ts';
import { dist, file, pages } from '../support/site.ts';
import { expect, phone, test } from '../support/test.ts';

const path = '/sources/explore/';
const all = [...file('sources/explore/index.html').matchAll(/<tr data-id=/g)].length;
const shown = (page: Page): Locator => page.locator('[data-claims] tbody tr:visible');
const checking = ['/sources/', path, '/method/', '/corrections/', '/glossary/', '/data/', '/licences/'];

test.describe('the claims explorer', () => {
  test('is the whole table without script', async ({ still }) => {
    const { page } = await still({ javaScriptEnabled: false });
    await page.goto(`${path}?family=un`);
    await expect(shown(page)).toHaveCount(all);
    await expect(page.locator('[data-filters]')).toBeHidden();
    await expect(page.locator('[data-count]')).toBeHidden();
  });

  test('filters, says how many, dims the marks, and keeps the choice in the address', async ({ still }) => {
    const { page, seen } = await still({});
    await page.goto(`${path}?theme=dark`);
    await page.getByLabel('Who says').selectOption('un');
    await page.getByLabel('Number', { exact: true }).selectOption('yes');
    const fit = page.locator('tbody tr[data-family="un"][data-number="yes"]');
    const n = await fit.count();
    expect(n).toBeGreaterThan(3);
    await expect(shown(page)).toHaveCount(n);
    await expect(page.locator('[data-count]')).toHaveText(new RegExp(`^${n} of ${all} `));
    await expect(page.locator('.said:visible use:not(.dim)')).toHaveCount(n);
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=dark&family=un&number=yes');

    await page.reload();
    await expect(shown(page)).toHaveCount(n);
    await expect(page.getByLabel('Who says')).toHaveValue('un');

    await page.getByLabel('Words').fill('no such words anywhere');
    await expect(shown(page)).toHaveCount(0);
    await expect(page.locator('[data-count]')).toHaveText(/fits/);
    await page.locator('[data-reset]').click();
    await expect(shown(page)).toHaveCount(all);
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=dark');
    expect(seen.errors).toEqual([]);
  });

  test('sorts by keyboard: up, down, and back', async ({ still }) => {
    const { page } = await still({});
    await page.goto(path);
    const said = () => shown(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.said ?? ''));
    const before = await said();
    const head = page.getByRole('columnheader', { name: 'Said on' });
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    const up = await said();
    expect(up).toEqual([...up].sort());
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    const down = await said();
    expect(down).toEqual([...down].sort().reverse());
    await head.getByRole('button').press('Enter');
    await expect(head).not.toHaveAttribute('aria-sort');
    expect(await said()).toEqual(before);
  });

  test('answers in time on a phone', async ({ still }) => {
    const { page } = await still({ ...phone });
    await page.goto(path);
    const ms = await page.evaluate(() => {
      const list = document.querySelector('#f-family') as HTMLSelectElement;
      const start = performance.now();
      list.value = 'coalition';
      list.dispatchEvent(new Event('input', { bubbles: true }));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    });
    expect(ms).toBeLessThan(200);
  });
});

test('each page to check by stands without scrolling sideways, at 320 px too', async ({ still }) => {
  const { page } = await still({ viewport: { width: 320, height: 700 } });
  for (const one of checking) {
    await page.goto(one);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), one).toBeLessThanOrEqual(0);
  }
});

test('what is linked inside the pages to check by is there', () => {
  const ids = new Map(pages.map((one) => [one, new Set([...html(one).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));
  const lost = pages.flatMap((one) =>
    [...html(one).matchAll(/href="([^"]*\/(?:sources|method|glossary|corrections|data)\/)#([^"]+)"/g)]
      .filter(([, to = '', id = '']) => !ids.get(to.replace(base, '/'))?.has(id))
      .map(([link]) => `${one}: ${link}`),
  );
  expect(lost).toEqual([]);
});

test('every dispute stands on the method page, with its claims', () => {
  const disputes = JSON.parse(file('data/claims.json')) as { disputes: string[] }[];
  const method = file('method/index.html');
  for (const id of new Set(disputes.flatMap((row) => row.disputes))) expect(method).toContain(`id="${id}"`);
});

test('machines are told of chapters, steps, the data and corrections, and no page rates a claim', () => {
  const types = (one: string) =>
    [...html(one).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, json = '']) => {
      const data = JSON.parse(json) as { '@type'?: string; '@graph'?: { '@type': string }[] };
      return data['@graph']?.map((node) => node['@type']) ?? [data['@type']];
    });
  const step = pages.find((one) => one.startsWith('/s/') && types(one).includes('Quotation'));
  expect(types('/siege/')).toContain('ReportageNewsArticle');
  expect(types(step ?? '')).toEqual(expect.arrayContaining(['Claim', 'Quotation']));
  expect(types('/data/')).toContain('Dataset');
  for (const one of pages) expect(html(one)).not.toContain('ClaimReview');
});

test('feeds are whole, and every page names them', () => {
  const feed = JSON.parse(readFileSync(join(dist, 'feed.json'), 'utf8')) as { version: string; items: { id: string }[] };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  const rss = readFileSync(join(dist, 'feed.xml'), 'utf8');
  for (const { id } of feed.items) expect(rss).toContain(`<link>${id}</link>`);
  for (const one of pages) {
    expect(html(one)).toMatch(/type="application\/rss\+xml"[^>]+feed\.xml/);
    expect(html(one)).toMatch(/type="application\/feed\+json"[^>]+feed\.json/);
  }
});

const html = (page: string): string => file(page.endsWith('/') ? `${page}index.html` : page);
