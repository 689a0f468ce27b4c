/** The network goes away in the middle of the story and comes back; the site is built anew under a page that is open. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { base, inside } from '../support/base.ts';
import { followClaim } from '../support/faults/reading.ts';
import { atRest } from '../support/faults/rest.ts';
import { serve } from '../server.ts';
import { dist, type StepOf, story } from '../support/site.ts';
import { goTo, landed, open, scrollTo } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

const first = story[0] as StepOf;
const fifth = story[4] as StepOf;
const motionless = { reducedMotion: 'reduce' } as const;
const ours = (errors: readonly string[]) => errors.filter((error) => !/net::ERR_|Failed to load resource|Failed to load module script|MIME type/.test(error));

/** What a reader of the rest of the story must have: the words of each step, and a stage that shows that step or nothing. */
async function readOn(page: Page, steps: readonly StepOf[], how: string): Promise<void> {
  for (const step of steps) {
    await scrollTo(page, step.id);
    const now = () =>
      page.evaluate((id) => {
        const root = document.querySelector('[data-stage]') as HTMLElement;
        const img = root.querySelector<HTMLImageElement>('.stage-still:not([data-off]) img');
        return { step: root.dataset.step, scene: root.dataset.scene, still: img && img.naturalWidth > 0 ? img.currentSrc || img.src : '', prose: document.querySelector(`#${id} .prose`)?.checkVisibility() };
      }, step.id);
    await expect.poll(now, { message: `${step.id} ${how}`, timeout: 20_000 }).toMatchObject({ step: step.id, scene: step.scene, prose: true });
    const url = (await now()).still;
    const still = url && inside(url);
    expect(still === '' || still.startsWith('/stills/base/') || still.startsWith(`/stills/${step.scene}.`), `${step.id} ${how}: ${still}`).toBe(true);
  }
}

for (const kind of ['still', 'live'] as const)
  test(`offline after the fifth step, and back: ${kind}`, async ({ still, live }) => {
    const { page, seen } = await (kind === 'live' ? live : still)(motionless);
    await open(page, '/siege/', first, kind === 'live');
    for (const step of story.slice(1, 5)) await goTo(page, step, kind === 'live');
    await page.context().setOffline(true);
    await readOn(page, story.slice(5), 'offline');
    await readOn(page, [fifth], 'offline, back');
    await page.context().setOffline(false);
    // What Chromium could not import it does not ask for again on this page: the complete still of such a figure serves.
    for (const step of [...story.slice(5, 8), story.at(-1) as StepOf, fifth]) {
      await scrollTo(page, step.id);
      expect(await atRest(page, `${step.id} online again`)).toEqual(step);
    }
    await goTo(page, fifth, kind === 'live');
    await followClaim(page);
    expect(ours(seen.errors)).toEqual([]);
  });

test('offline at a step whose picture has not come: it is there as soon as the network is', async ({ still }) => {
  const { page, seen } = await still(motionless);
  await page.goto('/siege/', { waitUntil: 'networkidle' });
  await page.context().setOffline(true);
  const step = story.findLast(({ view }) => view === 'map') as StepOf;
  await readOn(page, [step], 'offline from the start');
  await page.context().setOffline(false);
  expect(await atRest(page, 'online again, not moved')).toEqual(step);
  expect(ours(seen.errors)).toEqual([]);
});

/** A new build as the old page meets it: every hashed file has another name, and the old ones are answered with 404.html. */
function buildAnew(site: string): void {
  const names = globSync('_astro/**/*.{js,css,json,woff2}', { cwd: site }).map((path) => path.split('/').at(-1) as string);
  const renamed = new Map(names.map((name) => [name, name.replace(/([.-])([\w-]{8,16})(\.\w+)$/, (_, dot: string, hash: string, end: string) => `${dot}${[...hash].reverse().join('')}${end}`)]));
  // One pass over all names: most texts name a handful.
  const pattern = new RegExp([...renamed.keys()].map((name) => name.replace(/[.]/g, '\\.')).sort((a, b) => b.length - a.length).join('|'), 'g');
  for (const path of globSync('**/*.{html,js,css,json,svg}', { cwd: site })) {
    const file = join(site, path);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(pattern, (name) => renamed.get(name) ?? name).replace('<title>The siege', '<title>New: The siege');
    const at = file.replace(/[^/]+$/, (name) => (path.startsWith('_astro/') ? (renamed.get(name) ?? name) : name));
    if (at !== file) rmSync(file);
    if (at !== file || after !== before) writeFileSync(at, after);
  }
  for (const path of globSync('_astro/**/*.woff2', { cwd: site })) {
    const name = path.split('/').at(-1) as string;
    const to = renamed.get(name);
    if (to && to !== name) {
      cpSync(join(site, path), join(site, path.replace(name, to)));
      rmSync(join(site, path));
    }
  }
}

test('a page of the old build goes on when a new one is served, and the next page is new', async ({ still }) => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  const anew = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(dist, site, { recursive: true });
  cpSync(dist, anew, { recursive: true });
  buildAnew(anew);
  const server = await serve(site, 0, base);
  const siege = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}siege/`;
  const { page, seen } = await still(motionless);
  const deploy = () => {
    for (const path of globSync('_astro', { cwd: site })) rmSync(join(site, path), { recursive: true });
    cpSync(anew, site, { recursive: true });
  };

  // Before anything late has come, and after some of it has.
  await page.goto(siege, { waitUntil: 'networkidle' });
  const second = await page.context().newPage();
  await second.addInitScript(() => Object.assign(window, { shown: [] }));
  await second.goto(`${siege}#${fifth.id}`, { waitUntil: 'networkidle' });
  const errors: string[] = [];
  second.on('pageerror', (error) => errors.push(error.message));
  deploy();
  for (const [at, steps] of [[page, story], [second, story.slice(4)]] as const) {
    await at.bringToFront();
    await at.keyboard.press('Shift');
    for (const step of steps) {
      await scrollTo(at, step.id);
      expect(await atRest(at, `${step.id} of the old build`)).toEqual(step);
      expect(await at.locator(`#${step.id} .prose`).innerText()).toMatch(/\w{3}/);
    }
    await followClaim(at);
  }
  // The way on leads into the new build, which works as a whole.
  await page.bringToFront();
  await page.goto(`${siege}#${fifth.id}`);
  expect(await page.title()).toMatch(/^New: /);
  await page.keyboard.press('Shift');
  await landed(page, fifth);
  expect([...ours(seen.errors), ...errors]).toEqual([]);
  await page.close();
  await second.close();
  server.close();
  for (const folder of [site, anew]) rmSync(folder, { recursive: true, force: true });
});
