import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { dist } from '../support/site.ts';
import { oneIn } from '../support/slice.ts';
import { expect, test } from '../support/test.ts';

const zip = readFileSync(join(dist, 'offline/what-raqqa-cost.zip'));
const files = unzipSync(zip);
const root = mkdtempSync(join(tmpdir(), 'offline-'));

test.beforeAll(() => {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the pack is small, and every file is the one its checksum names', () => {
  expect(zip.length).toBeLessThan(25e6);
  const sums = new TextDecoder().decode(files['what-raqqa-cost/SHA256SUMS']).trim().split('\n');
  expect(sums.length).toBe(Object.keys(files).length - 1);
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    expect(createHash('sha256').update(files[`what-raqqa-cost/${name}`] as Uint8Array).digest('hex'), name).toBe(sum);
  }
});

/** The first page of each folder and every third of the rest. */
const some = (pages: readonly string[]) => pages.filter((name, i) => oneIn(3)(name, i) || pages.findIndex((one) => dirname(dirname(one)) === dirname(dirname(name))) === i);

test('pages open from a folder with the network off, with all their pictures and no failed request', async ({ browser }) => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const bad: string[] = [];
  page.on('requestfailed', (request) => bad.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) bad.push(`asked the network: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') bad.push(message.text());
  });
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  for (const name of some(pages)) {
    await page.goto(pathToFileURL(join(root, name)).href);
    const blank = await page.evaluate(async () => {
      for (const img of document.images) img.loading = 'eager';
      await document.fonts.ready;
      const all = await Promise.all([...document.images].filter((img) => img.getClientRects().length).map((img) => img.decode().then(() => '', () => img.src)));
      return all.filter(Boolean);
    });
    expect(blank, name).toEqual([]);
    expect((await page.locator('main').innerText()).length, name).toBeGreaterThan(100);
  }
  expect(bad).toEqual([]);
  await context.close();
});

test('links of the pack lead to files of the pack', () => {
  const missing: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    if (!name.endsWith('.html')) continue;
    for (const [, address = ''] of new TextDecoder().decode(bytes).matchAll(/(?:href|src|srcset)="([^"#]+)[^"]*"/g)) {
      if (/^(https?|mailto|data):/.test(address)) continue;
      if (!existsIn(join(dirname(name), decodeURI(address.split('?')[0] ?? '')))) missing.push(`${name}: ${address}`);
    }
  }
  expect(missing).toEqual([]);
});
const existsIn = (name: string) => name in files;
