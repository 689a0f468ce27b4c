/** The licences page names what readers are given, and nothing else. The bundles of pages are compared by the build itself (src/build/licences/guard.ts). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, test } from 'vitest';
import { compareShipped, listFile } from '../../src/build/licences/compare.ts';
import { fontNotices, geodata, ownLicence } from '../../src/build/licences/own.ts';
import { packageOf } from '../../src/build/licences/package-of.ts';
import { packagesInside, paragraphs, readPackage } from '../../src/build/licences/packages.ts';
import { maps, shipped, shippedNow, shippedWithBasemap } from '../../src/build/licences/shipped.ts';
import { formatProblem } from '../../src/story/problem.ts';

const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const page = readFileSync(join(dist, 'licences/index.html'), 'utf8');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version: string }> };

test('every package stands on the page with the version of the lockfile and the words of its licence', () => {
  for (const name of shippedNow()) {
    const { version, licence, text } = readPackage(name);
    expect(version).toBe(lock.packages[`node_modules/${name}`]?.version);
    expect(page).toContain(`<b>${name}</b> ${version} · ${licence}`);
    expect(text.join(' '), name).toMatch(/copyright/i);
    expect(text.join(' ').length, name).toBeGreaterThan(500);
  }
});

test('packages inside the map library are named too', () => {
  const names = packagesInside('maplibre-gl', maps['maplibre-gl'] ?? []).map(({ name }) => name);
  expect(names).toContain('earcut');
  expect(names).not.toContain('maplibre-gl');
  for (const name of names) expect(page).toContain(`<b>${name}</b> · `);
});

test('another basemap brings three packages more', () => {
  expect(shippedNow({})).toEqual([...shipped]);
  expect(shippedNow({ PUBLIC_BASEMAP_PMTILES: '/raqqa.pmtiles' })).toEqual([...shipped, ...shippedWithBasemap].sort());
});

test('scripts of embeds hold no package at all', async () => {
  for (const entry of ['src/embed/loader/index.ts', 'src/embed/frame/index.ts']) {
    const input = await rolldown({ input: entry, platform: 'browser' });
    const { output } = await input.generate({ format: 'iife' });
    await input.close();
    const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.entries(chunk.modules) : []));
    expect(modules.filter(([id, { renderedLength }]) => renderedLength && packageOf(id)).map(([id]) => id)).toEqual([]);
  }
});

describe('the comparison of list and scripts', () => {
  const source = readFileSync(listFile, 'utf8');
  test('says both ways what differs, and where', () => {
    expect(compareShipped(['vite'], new Set(['vite']), source)).toEqual([]);
    const said = compareShipped(['vite', 'scrollama'], new Set(['vite', 'scrolama']), source).map(formatProblem);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/^src\/build\/licences\/shipped\.ts:\d+:1 {2}package “scrolama” is in the scripts and not on the list\n.*\n {2}did you mean: scrollama$/);
    expect(said[1]).toMatch(/^src\/build\/licences\/shipped\.ts:\d+:3 {2}package “scrollama” is on the list and in no script\n/);
  });
  test.each([
    ['/home/me/node_modules/d3-array/src/max.js', 'd3-array'],
    ['/x/node_modules/a/node_modules/@scope/b/index.js', '@scope/b'],
    ['C:\\x\\node_modules\\pbf\\index.js', 'pbf'],
    ['../../node_modules/earcut/src/earcut.js', 'earcut'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/home/me/src/client/page.ts', undefined],
  ])('%j is of %s', (id, name) => expect(packageOf(id)).toBe(name));
});

test('typefaces, geodata and our own words', () => {
  const { makers, licence } = fontNotices();
  for (const name of ['Source Serif 4', 'Source Sans 3', 'Noto Naskh Arabic']) expect(makers.join(' ')).toContain(name);
  expect(licence[0]).toContain('SIL OPEN FONT LICENSE Version 1.1');
  const { rows, credit } = geodata();
  const files = readdirSync('content/geo').filter((file) => file.endsWith('.json'));
  for (const file of files) expect(rows.map(([name]) => name)).toContain(file);
  expect(rows.every((row) => row.every(Boolean))).toBe(true);
  expect(page).toContain(credit);
  expect(ownLicence().join(' ')).toContain('Creative Commons Attribution 4.0');
  expect(paragraphs('one\ntwo\n\nthree\n  * a\n  * b')).toEqual(['one two', 'three', '* a', '* b']);
});

test('every page with a foot leads there', () => {
  for (const file of ['index.html', 'siege/index.html', 'sources/index.html'])
    expect(readFileSync(join(dist, file), 'utf8')).toMatch(/href="[^"]*\/licences\/"/);
});

test('the storyboard is not in the site', () => {
  expect(existsSync(join(dist, '_storyboard'))).toBe(false);
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /storyboard/i.test(file))).toEqual([]);
  for (const file of files.filter((one) => /\.(html|xml|js|css)$/.test(one)))
    expect(readFileSync(join(dist, file), 'utf8').includes('_storyboard'), file).toBe(false);
});
