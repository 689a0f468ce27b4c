import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { serve } from '../server.ts';
import { at, base } from '../support/base.ts';
import { dist } from '../support/site.ts';
import { expect, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit the story is there without a network, and a new build is read as soon as there is one', async ({ browser }) => {
  // A site of its own: the test changes it.
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(dist, site, { recursive: true });
  const server = await serve(site, 0, base);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const failed: string[] = [];
  page.on('pageerror', (error) => failed.push(error.message));

  await page.goto(origin + at('/siege/'));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const kept = JSON.parse(/const kept = (\[.*?\]);/.exec(readFileSync(join(site, 'sw.js'), 'utf8'))?.[1] ?? '[]') as string[];
  expect(kept.length).toBeGreaterThan(50);
  await expect.poll(() => page.evaluate(async (urls) => (await Promise.all(urls.map((url) => caches.match(url)))).filter(Boolean).length, kept), { timeout: 60_000 }).toBe(kept.length);
  // Read while there is a network, and therefore there without one.
  await page.goto(origin + at('/glossary/'));
  await page.waitForLoadState('networkidle');

  await context.setOffline(true);
  for (const path of ['/', '/siege/', '/human-shields/', '/four-families/', '/competing-tolls/', '/glossary/', '/siege/?theme=dark#siege-strikes']) {
    await page.goto(origin + at(path));
    await expect(page.locator('h1').first()).toBeVisible();
    if (path !== '/glossary/') expect(await page.evaluate(() => document.documentElement.classList.contains('js')), path).toBe(true);
  }
  // The stage draws as well: code, data and ground are kept.
  const drawn = page.evaluate(() => new Promise((done) => document.addEventListener('story:scene', (event) => (event as CustomEvent).detail.step === 'siege-who-flew' && done(true))));
  await page.evaluate(() => document.getElementById('siege-who-flew')?.scrollIntoView());
  await drawn;
  expect(failed).toEqual([]);

  // A new build: another title in the page, another list in the worker.
  await context.setOffline(false);
  const file = join(site, 'siege/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<title>The siege', '<title>The siege, new'));
  writeFileSync(join(site, 'sw.js'), readFileSync(join(site, 'sw.js'), 'utf8').replace(/story-\w+/, 'story-new'));
  await page.goto(origin + at('/siege/'));
  expect(await page.title()).toContain('The siege, new');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()).then(() => undefined));
  await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 60_000 }).toContain('story-new');
  await expect.poll(() => page.evaluate((path) => caches.open('story-new').then((cache) => cache.match(path)).then(Boolean), at('/siege/')), { timeout: 60_000 }).toBe(true);
  await context.setOffline(true);
  await page.goto(origin + at('/siege/'));
  expect(await page.title()).toContain('The siege, new');
  await context.close();
  server.close();
  rmSync(site, { recursive: true, force: true });
});
