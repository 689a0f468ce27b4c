/** Gates by bytes and counts on the built site: `DIST=folder vitest run budgets`. The numbers are in tests/budgets.ts. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { firstView, sum, type Weight, weigh, weightOf } from '../bench/first-view.ts';
import { inline, resources, Site, tags } from '../bench/site.ts';
import { type Budget, ceilings, loader, output, pages as budgets, parts } from '../budgets.ts';
import { type PageKind, pageKind, pageKinds } from '../page-kinds.ts';

const site = new Site(process.env.DIST ?? join(import.meta.dirname, '../../dist'));
const html = site.files.filter((file) => file.endsWith('.html'));
const pages = site.pages;
const scripts = site.files.filter((file) => /\.m?js$/.test(file));
const isWorker = (file: string) => /worker/.test(file);
const mapChunks = scripts.filter((file) => !isWorker(file) && site.text(file).includes('maplibregl-'));
const kB = (files: readonly string[]) => sum(files.map((file) => weigh(site, file))).brotli / 1000;

/** Strings that survive minification in the parts of D3 and MapLibre that must not be in a first view. */
const heavy: Readonly<Record<string, string>> = {
  'maplibre-gl': 'maplibregl-',
  'd3-selection': '1999/xlink',
  'd3-geo or topojson': 'FeatureCollection',
  'd3-format': '(\\.\\d+)?(~)?',
  'd3-color': 'rebeccapurple',
};

// 13 MB of HTML are read tag by tag, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });
const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

const print = (size: number) => (Number.isInteger(size) ? String(size) : size.toFixed(1));

/** What is above its limit, in one line that says what to do; '' when it is held. */
function over(what: string, size: number, unit: string, [limit, aim]: Budget): string {
  if (size <= limit) return '';
  return `${what}: found ${print(size)} ${unit}, limit ${limit}, aim ${aim}. Make it smaller, or raise the limit in tests/budgets.ts and say so in the commit.`;
}

/** Fails above the limit; notes the size either way, for the table that is printed at the end. */
function held(what: string, size: number, unit: string, budget: Budget): void {
  report.push(`${what}: ${print(size)} ${unit} (limit ${budget[0]}, aim ${budget[1]})`);
  expect(over(what, size, unit, budget)).toBe('');
}

const byKind = new Map<PageKind, { page: string; weight: Weight }[]>(pageKinds.map((kind) => [kind, []]));
for (const page of html) {
  const kind = pageKind(site, page);
  if (kind) byKind.get(kind)?.push({ page, weight: weightOf(site, page) });
}
const units: Readonly<Record<keyof Weight, string>> = { html: 'kB HTML', style: 'kB style', script: 'kB script', all: 'kB in the first view besides fonts', requests: 'requests by tag', elements: 'elements' };
/** Where the issue names an aim; elsewhere the limit is one. */
const aims: Partial<Record<keyof Weight, number>> = { script: ceilings.script[1], all: ceilings.all[1] };

test('every page is of a kind that is weighed', () => {
  const unknown = html.filter((page) => pageKind(site, page) === null);
  expect(unknown, 'pages of no known kind: give them a pattern in tests/page-kinds.ts and a line in tests/budgets.ts').toEqual([]);
});

test.each(pageKinds)('%s: the heaviest page', (kind) => {
  const all = byKind.get(kind) ?? [];
  expect(all.length, `no page of the kind “${kind}”: was it renamed? tests/page-kinds.ts`).toBeGreaterThan(0);
  const heaviest = (Object.keys(units) as (keyof Weight)[]).map((what) => {
    const worst = all.reduce((a, b) => (b.weight[what] > a.weight[what] ? b : a));
    const limit = budgets[kind][what];
    return { what, limit, page: worst.page, size: worst.weight[what] };
  });
  report.push(`${kind} (${all.length}): ${heaviest.map(({ what, size, limit }) => `${what} ${print(size)}/${limit}`).join(', ')}`);
  const found = heaviest.map(({ what, limit, page, size }) => over(`${page} (${kind})`, size, units[what], [limit, aims[what] ?? limit]));
  expect(found.filter(Boolean)).toEqual([]);
});

test('no line of the table is above what a slow phone bears', () => {
  for (const kind of pageKinds.filter((one) => !ceilings.lists.includes(one))) {
    const { all, script } = budgets[kind];
    expect(all, kind).toBeLessThanOrEqual(ceilings.all[0]);
    expect(script, kind).toBeLessThanOrEqual((ceilings.moreScript.kinds.includes(kind) ? ceilings.moreScript : ceilings).script[0]);
  }
});

test('nothing that draws or flies is in a first view', () => {
  for (const page of pages) {
    const first = site.scripts(page);
    const found = Object.entries(heavy).filter(([, mark]) => first.some((file) => site.text(file).includes(mark)));
    expect(found.map(([name]) => name), page).toEqual([]);
  }
});

test('fonts', () => {
  const preloaded = pages.map((page) => [kB(firstView(site, page).fonts), page] as const).sort(([a], [b]) => b - a);
  if (preloaded[0]) held(`${preloaded[0][1]} fonts preloaded`, preloaded[0][0], 'kB', parts.fontsPreloaded);
  held('all fonts', kB(site.files.filter((file) => file.endsWith('.woff2'))), 'kB', parts.fonts);
});

test('base stills, each', () => {
  const bases = site.files.filter((file) => file.startsWith('stills/base/'));
  expect(bases.length).toBeGreaterThan(0);
  const [heaviest] = bases.map((file) => [kB([file]), file] as const).sort(([a], [b]) => b - a);
  if (heaviest) held(heaviest[1], heaviest[0], 'kB', parts.baseStill);
  for (const [layout, budget] of [['side', parts.baseStillsSide], ['stack', parts.baseStillsStack]] as const)
    held(`base stills, ${layout}`, kB(bases.filter((file) => file.startsWith(`stills/base/${layout}`))), 'kB', budget);
});

test('the map: one chunk that comes late', () => {
  expect(mapChunks).toHaveLength(1);
  for (const page of pages) expect(site.scripts(page), page).not.toContain(mapChunks[0]);
  held('map chunk', kB(mapChunks), 'kB', parts.mapChunk);
  held('map worker', kB(scripts.filter(isWorker)), 'kB', parts.mapWorker);
  held('map geography', kB(site.files.filter((file) => /^_astro\/.*\.json$/.test(file))), 'kB', parts.mapGeography);
});

test('the whole build', () => {
  const MB = (files: readonly string[]) => files.reduce((n, file) => n + statSync(join(site.root, file)).size, 0) / 1e6;
  held('files', site.files.length, 'files', output.files);
  held('HTML files', html.length, 'files', output.pages);
  held('all files', MB(site.files), 'MB', output.MB);
  held('offline/what-raqqa-cost.zip', MB(['offline/what-raqqa-cost.zip']), 'MB', output.zipMB);
  held('embed/v1.js', weigh(site, 'embed/v1.js').gzip, 'bytes gzip', loader);
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
