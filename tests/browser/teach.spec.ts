import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faults } from '../support/axe.ts';
import { note, tells } from '../support/note.ts';
import { expect, looks, phone, test } from '../support/test.ts';

const section = '/teach/s/competing-tolls-one-day/';
const kinds = ['/teach/', section, '/teach/s/four-families-badran/', '/teach/comparing-reports/', '/teach/comparing-reports/packet/', '/teach/law-of-war/response/', '/teach/counting-the-dead/timeline/', '/teach/counting-the-dead/map/', '/teach/law-of-war/discussion/', '/teach/lab/compare-the-counts/', '/teach/key/law-of-war/', '/teach/key/compare-the-reports/', '/teach/order/?s=siege-where,siege-city'];

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { look, options } of looks)
  test(`axe finds nothing on pages for classrooms, and nothing is wider than the window: ${look}`, async ({ still }) => {
    const { page, seen } = await still(options);
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
      });
      found.push(...(await faults(page, path)));
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    expect(found).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.requests.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
  });

test('from the home page to a printed lesson in four clicks', async ({ still }) => {
  const { page } = await still();
  await page.addInitScript(() => Object.assign(window, { print: () => document.documentElement.setAttribute('data-printed', '') }));
  await page.goto('/');
  await page.locator('.cover-tools').getByRole('link', { name: 'Teach' }).click();
  await page.locator('main').getByRole('link', { name: 'Comparing reports' }).click();
  await page.locator('main').getByRole('link', { name: 'All handouts in one print' }).click();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
});

test('what students see changes the link that is copied and the one Google Classroom gets', async ({ still }) => {
  const { page } = await still({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(section);
  const link = page.locator('#assign-link');
  const shared = async () => new URL((await page.locator('[data-classroom]').getAttribute('href')) ?? '').searchParams.get('url');
  await expect(link).toHaveValue(/\/teach\/s\/competing-tolls-one-day\/$/);
  expect(await shared()).toBe(await link.inputValue());
  await page.getByLabel('Projector view, no motion').check();
  await expect(link).toHaveValue(/\/competing-tolls\/\?view=class#competing-tolls-one-day$/);
  expect(await shared()).toBe(await link.inputValue());
  await page.locator('[data-copy="assign-link"]').click();
  await expect(page.locator('[data-copy="assign-link"]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link.inputValue());
  await page.locator('summary', { hasText: 'Canvas, Moodle' }).click();
  await expect(page.locator('#assign-frame')).toHaveValue(/<iframe src="[^"]+\/embed\/competing-tolls-one-day\/" title=/);
});

test('a content note leads to something to read instead, before the section', async ({ still }) => {
  const { page } = await still(phone);
  await page.goto('/teach/s/four-families-aswad/');
  await page.getByRole('link', { name: 'Summary instead' }).click();
  await expect(page.locator('#instead')).toBeInViewport();
  expect((await page.locator('#instead').innerText()).length).toBeGreaterThan(80);
  await page.goto('/four-families/?view=text');
  await expect(page.locator('#four-families-aswad')).toBeVisible();
});

test('a lab: cells are filled, the table is opened, each cell opens its claim, nothing is marked', async ({ still }) => {
  const { page } = await still();
  await page.goto('/teach/lab/compare-the-counts/#X03');
  const lab = page.locator('#X03');
  await lab.getByLabel('Who says it, when').first().fill('A spokesman');
  await lab.getByText('Open the scope table').click();
  const cells = lab.locator('.scope-table td');
  expect(await cells.count()).toBe(15);
  for (const cell of await cells.all()) expect(await cell.locator('a.claim').count()).toBeGreaterThan(0);
  const claim = cells.first().locator('a.claim');
  const id = (await claim.getAttribute('data-claim')) ?? '';
  await claim.click();
  await tells(page, id);
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText(/correct answer|score|points/i);
});

test('a response sheet is downloaded as text, and nothing is sent', async ({ still }) => {
  const { page, seen } = await still();
  await page.goto('/teach/law-of-war/response/');
  await page.getByLabel('Name').fill('Sam');
  await page.getByLabel('Your answer to question 1').fill('First line\nsecond line');
  const before = seen.requests.length;
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as text' }).click()]);
  expect(download.suggestedFilename()).toBe('law-of-war.txt');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Name: Sam');
  expect(text).toContain('Your answer to question 1: First line\nsecond line');
  expect(text).toMatch(/\n1\. \S/);
  expect(text).toContain('____');
  expect(seen.requests.slice(before).filter((url) => !/\/_astro\/|^blob:/.test(url))).toEqual([]);
});

test('a reading order lives in the address: made with keys, kept over a reload, printed with its codes', async ({ still }) => {
  const { page } = await still();
  await page.goto('/teach/order/');
  for (const name of ['Add The guns', 'Add Aswad']) {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  }
  expect(new URL(page.url()).search).toBe('?s=siege-guns,four-families-aswad');
  await page.getByRole('button', { name: 'Earlier: Aswad' }).press('Enter');
  expect(new URL(page.url()).search).toBe('?s=four-families-aswad,siege-guns');
  await expect(page.locator('.agenda-list')).toContainText(/Deaths/);
  await page.reload();
  await expect(page.locator('.agenda-title a')).toHaveText(['Aswad', 'The guns']);
  await expect(page.locator('#order-link')).toHaveValue(/\?s=four-families-aswad,siege-guns$/);
  await expect(page.locator('[data-agenda-qr] svg')).toBeVisible();
  await page.goto('/teach/order/?s=nothing,siege-guns');
  await expect(page.locator('.agenda-title a')).toHaveText(['The guns']);
});

test.describe('without JavaScript', () => {
  test('everything can be read, filled, opened and followed', async ({ still }) => {
    const { page } = await still({ javaScriptEnabled: false });
    await page.goto('/teach/order/');
    expect(await page.locator('.section-list h4 a').count()).toBe(48);
    await expect(page.locator('main button').locator('visible=true')).toHaveCount(0);
    await page.goto(section);
    await expect(page.locator('.questions li').first()).toBeVisible();
    await expect(page.locator('main button').locator('visible=true')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Projector view, no motion' })).toBeVisible();
    await page.getByText('QR code').click();
    await expect(page.locator('img.qr')).toBeVisible();
    await page.goto('/teach/lab/compare-the-reports/');
    await page.locator('.field textarea').first().fill('Newsweek');
    await page.locator('.reveal summary').first().click();
    await expect(page.locator('.scope-table').first()).toBeVisible();
    await page.goto('/siege/?view=class');
    await expect(page.locator('#siege-guns')).toBeVisible();
  });
});

test('on a phone a page stands in the order in which it arrives: nothing that is being read is pushed down', async ({ still }) => {
  const { page } = await still(phone);
  for (const path of ['/teach/law-of-war/', '/teach/s/siege-who/']) {
    await page.goto(path);
    const tops = await page.locator('.teach-body > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.length, path).toBe(2);
    expect(tops, path).toEqual([...tops].sort((a, b) => a - b));
  }
});
