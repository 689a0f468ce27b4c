/** Gates by bytes and counts on the built site: `DIST=folder vitest run budgets`. Sizes are brotli 9, kB of 1,000 bytes. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inline, kB, resources, Site, tags } from '../bench/site.ts';

/** [limit, aim] in kB. The limit fails the test; the aim is where we want to be (shared/research/perf.md, "Proposed budgets"). */
const budgets = {
  /** Pages a reader may land on. Their first view is HTML with its style, the scripts by tag, the eager picture. */
  firstView: { pages: ['index.html', 'siege/index.html'], script: [8, 3], all: [60, 25] },
  fonts: { preloaded: [130, 90], all: [250, 150] },
  baseStill: [15, 12],
  /** All of one layout: what a reader of the whole story fetches. */
  baseStills: { side: [85, 70], stack: [58, 45] },
  /** What comes with the first map: reported, and held where it was measured, so that it cannot grow unseen. */
  map: { chunk: [270, 200], worker: [140, 100], geo: [65, 40] },
} as const;

const site = new Site(process.env.DIST ?? join(import.meta.dirname, '../../dist'));
const pages = site.pages;
const scripts = site.files.filter((file) => /\.m?js$/.test(file));
const isWorker = (file: string) => /worker/.test(file);
const mapChunks = scripts.filter((file) => !isWorker(file) && site.text(file).includes('maplibregl-'));
const local = (address: string) => address.replace(/^\//, '');
const weigh = (files: readonly string[]) => kB(files.reduce((sum, file) => sum + site.weight(file), 0));

/** Strings that survive minification in the parts of D3 and MapLibre that must not be in a first view. */
const heavy: Readonly<Record<string, string>> = {
  'maplibre-gl': 'maplibregl-',
  'd3-selection': '1999/xlink',
  'd3-geo or topojson': 'FeatureCollection',
  'd3-format': '(\\.\\d+)?(~)?',
  'd3-color': 'rebeccapurple',
};

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

/** Fails above the limit; notes the size either way, for the table that is printed at the end. */
function held(what: string, size: number, [limit, aim]: readonly [number, number]): void {
  report.push(`${size.toFixed(1).padStart(7)} kB (limit ${limit}, aim ${aim})  ${what}`);
  expect(size, what).toBeLessThanOrEqual(limit);
}

describe.each(budgets.firstView.pages.filter((page) => pages.includes(page)))('first view of %s', (page) => {
  const first = site.scripts(page);

  test('script', () => {
    held(`${page} script`, weigh(first), budgets.firstView.script);
    const found = Object.entries(heavy).filter(([, mark]) => first.some((file) => site.text(file).includes(mark)));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  test('HTML, style, script and the first picture, phone and desk', () => {
    const html = site.text(page);
    const all = tags(html);
    const eager = all.findIndex(({ name, attrs }) => name === 'img' && attrs.get('loading') !== 'lazy');
    const picture = all[eager];
    expect(picture, 'one picture is in the first view').toBeDefined();
    const source = all[eager - 1]?.name === 'source' ? all[eager - 1]?.attrs.get('srcset') : undefined;
    for (const address of new Set([source, picture?.attrs.get('src')]))
      if (address) held(`${page} with ${address}`, weigh([page, ...first, local(address)]), budgets.firstView.all);
    const own = inline(html, 'style').reduce((sum, { body }) => sum + body.length, 0);
    const data = inline(html, 'script').reduce((sum, { type, body }) => sum + (/json/.test(type) ? body.length : 0), 0);
    report.push(
      `${kB(html.length).toFixed(1).padStart(7)} kB raw HTML, of it style ${kB(own)}, data ${kB(data)}  ${page}`,
    );
  });
});

test('fonts', () => {
  for (const page of pages) {
    const preloaded = tags(site.text(page)).filter(
      ({ attrs }) => attrs.get('rel') === 'preload' && attrs.get('as') === 'font',
    );
    const size = weigh(preloaded.map(({ attrs }) => local(attrs.get('href') ?? '')));
    if (budgets.firstView.pages.some((known) => known === page))
      held(`${page} fonts preloaded`, size, budgets.fonts.preloaded);
    else expect(size, page).toBeLessThanOrEqual(budgets.fonts.preloaded[0]);
  }
  held('all fonts', weigh(site.files.filter((file) => file.endsWith('.woff2'))), budgets.fonts.all);
});

test('base stills, each', () => {
  const bases = site.files.filter((file) => file.startsWith('stills/base/'));
  expect(bases.length).toBeGreaterThan(0);
  const [heaviest] = bases.map((file) => [weigh([file]), file] as const).sort(([a], [b]) => b - a);
  if (heaviest) held(heaviest[1], heaviest[0], budgets.baseStill);
  for (const layout of ['side', 'stack'] as const)
    held(
      `base stills, ${layout}`,
      weigh(bases.filter((file) => file.startsWith(`stills/base/${layout}`))),
      budgets.baseStills[layout],
    );
});

test('the map: one chunk that comes late', () => {
  expect(mapChunks).toHaveLength(1);
  for (const page of pages) expect(site.scripts(page), page).not.toContain(mapChunks[0]);
  held('map chunk', weigh(mapChunks), budgets.map.chunk);
  held('map worker', weigh(scripts.filter(isWorker)), budgets.map.worker);
  held('map geography', weigh(site.files.filter((file) => /^_astro\/.*\.json$/.test(file))), budgets.map.geo);
});

describe('policy', () => {
  const policy = (html: string) =>
    tags(html)
      .find(({ attrs }) => attrs.get('http-equiv')?.toLowerCase() === 'content-security-policy')
      ?.attrs.get('content') ?? '';
  const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
  const whole = (page: string) => /^<!doctype/i.test(site.text(page));

  test('every page has one, and every inline script and style is in it', () => {
    for (const page of pages.filter(whole)) {
      const rules = policy(site.text(page));
      expect(rules, page).toContain("default-src 'self'");
      expect(rules, page).not.toMatch(/unsafe-|data:|blob:|https?:/);
      const code = inline(site.text(page), 'script').filter(({ type }) => !/json/.test(type));
      for (const { body } of [...code, ...inline(site.text(page), 'style')])
        expect(rules, `${page}: ${body.slice(0, 60)}`).toContain(hash(body));
    }
  });

  test('no style or event attribute, no data: or blob: script', () => {
    for (const page of site.files.filter((file) => file.endsWith('.html')))
      for (const { name, attrs } of tags(site.text(page))) {
        for (const key of attrs.keys()) expect(key, `${page} <${name}>`).not.toMatch(/^(style|on\w+)$/);
        if (name === 'script') expect(attrs.get('src') ?? '', page).not.toMatch(/^(data|blob):/);
      }
  });

  test('no resource of another origin', () => {
    const foreign = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i;
    for (const page of site.files.filter((file) => file.endsWith('.html'))) {
      expect(
        resources(site.text(page)).filter((address) => foreign.test(address)),
        page,
      ).toEqual([]);
      const css = inline(site.text(page), 'style')
        .map(({ body }) => body)
        .join('');
      expect(css.match(/(?:url\(|@import)\s*["']?(?:[a-z]+:)?\/\/[^)]*/gi) ?? [], page).toEqual([]);
    }
    for (const still of site.files.filter((file) => file.endsWith('.svg')))
      expect(site.text(still).match(/(?:href=|src=|url\()\s*["']?(?:https?:)?\/\/[^)"']*/gi) ?? [], still).toEqual([]);
  });
});
