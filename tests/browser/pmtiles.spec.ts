/** A newsroom with a PMTiles file of its own names it at build. Builds such a site and reads its map. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namedFlavor } from '@protomaps/basemaps';
import sharp from 'sharp';
import { serve } from '../server.ts';
import { at, base } from '../support/base.ts';
import { makePmtiles } from '../support/make-pmtiles.ts';
import { dist, type StepOf, story } from '../support/site.ts';
import { goTo, open } from '../support/stage.ts';
import { expect, test } from '../support/test.ts';

interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const root = join(import.meta.dirname, '../..');
const address = at('/raqqa.pmtiles');
const [west, south, east, north] = [38.5, 35.5, 39.5, 36.5] as const;
let out = '';
let server: Awaited<ReturnType<typeof serve>>;

/** Our own traced city, in the layers and kinds of Protomaps' schema. */
function archive(): Buffer {
  const { features } = JSON.parse(readFileSync(join(root, 'content/geo/raqqa.json'), 'utf8')) as {
    features: Feature[];
  };
  const of = (kinds: RegExp, kind: string) => ({
    type: 'FeatureCollection' as const,
    features: features
      .filter(({ properties: { k = '' } }) => kinds.test(k))
      .map((one) => ({ ...one, properties: { kind } })),
  });
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const land = { type: 'Feature', properties: { kind: 'earth' }, geometry: { type: 'Polygon', coordinates: [box] } };
  return makePmtiles(
    {
      earth: { type: 'FeatureCollection', features: [land] },
      water: of(/^(river|oxbow)$/, 'river'),
      roads: of(/^road-/, 'major_road'),
    },
    [west, south, east, north],
    13,
  );
}

/** Pixels of a picture in a colour "#e2dfda", give or take two a channel. */
async function pixelsOf(picture: Buffer, colour: string): Promise<number> {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if (wanted.every((value, i) => Math.abs(value - (data[at + i] ?? 0)) <= 2)) found++;
  return found;
}

const credit = (folder: string) =>
  /class="stage-credit">(.*?)<\/p>/s.exec(readFileSync(join(folder, 'siege/index.html'), 'utf8'))?.[1];

// One worker: the build is made once.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  out = mkdtempSync(join(tmpdir(), 'pmtiles-'));
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, TMPDIR: tmpdir(), BASE: base, PUBLIC_BASEMAP_PMTILES: address, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  writeFileSync(join(out, 'raqqa.pmtiles'), archive());
  server = await serve(out, 0, base);
});
test.afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(out, { recursive: true, force: true });
});

test('a deployer may name a PMTiles file', async ({ live }) => {
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { page, seen } = await live({ baseURL, reducedMotion: 'reduce', colorScheme: 'light' });
  const ranges: string[] = [];
  page.on('response', async (response) => {
    if (new URL(response.url()).pathname !== address) return;
    ranges.push(`${response.status()} ${(await response.request().allHeaders()).range}`);
  });
  await open(page, '/siege/', story[0] as StepOf);
  const zoom = async () => Number((await page.locator('[data-stage]').getAttribute('data-camera'))?.split(',')[2]);
  for (const step of story.filter(({ view }) => view === 'map')) {
    await goTo(page, step, true);
    if ((await zoom()) > 12) break;
  }

  expect(ranges.length, 'header, directory and tiles').toBeGreaterThan(3);
  for (const range of ranges) expect(range).toMatch(/^206 bytes=\d+-\d+$/);

  // The still lies behind: what is seen in the colours of Protomaps was drawn out of the archive.
  const picture = await page.locator('[data-stage]').screenshot();
  const { earth, water } = namedFlavor('light');
  expect(await pixelsOf(picture, earth), 'land').toBeGreaterThan(50_000);
  expect(await pixelsOf(picture, water), 'the Euphrates').toBeGreaterThan(5_000);

  await expect(page.locator('.stage-credit .long')).toContainText('Protomaps © OpenStreetMap contributors');
  expect(seen.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith(baseURL))).toEqual([]);
  expect(seen.errors).toEqual([]);
});

test('without one the site has neither its code nor its credit', () => {
  const scripts = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.js'));
  const withCode = scripts.filter((name) =>
    /pmtiles|protomaps/i.test(readFileSync(join(dist, '_astro', name), 'utf8')),
  );
  expect(withCode).toEqual([]);
  expect(credit(dist)).toBeTruthy();
  expect(credit(dist)).not.toContain('Protomaps');
  expect(credit(out)).toContain('Protomaps');
});
