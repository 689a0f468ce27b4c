/** A newsroom may put the site in a folder of its own server. Builds it there and looks for addresses that leave the folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inline, inSrcset, Site, tags } from '../bench/site.ts';

const root = join(import.meta.dirname, '../..');
const base = '/sub/path/';
const origin = 'https://base.example';
const addressed = ['href', 'src', 'xlink:href', 'action', 'poster', 'data', 'content'];
let out = '';
let site: Site;

beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'base-path-'));
  // Not vitest's own environment: its BASE_URL would win over Astro's.
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  const env = { PATH, HOME, TMPDIR, BASE: base, SITE: origin, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  site = new Site(out);
}, 240_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Root-relative addresses, and absolute ones of our own origin as such. Prose that begins with a slash is none. */
const rooted = (values: readonly string[]) =>
  values
    .map((value) => (value.startsWith(`${origin}/`) ? value.slice(origin.length) : value))
    .filter((value) => /^\/(?!\s|\/)/.test(value));

/** All strings anywhere in a piece of JSON. */
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : [];

/** Addresses that name nothing in the build. */
function broken(addresses: readonly string[]): string[] {
  return addresses.filter((address) => {
    if (!address.startsWith(base)) return true;
    const path = decodeURIComponent(address.slice(base.length).replace(/[?#].*$/, ''));
    return !site.files.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  });
}

/** The folder that a script makes note addresses from, not a file. */
const isBase = (address: string) => address === base;

test('tags lead into the folder, to files that are there', () => {
  const html = site.files.filter((file) => file.endsWith('.html'));
  expect(html.length).toBeGreaterThan(5);
  for (const page of html) {
    const found = tags(site.text(page)).flatMap(({ attrs }) => [
      ...addressed.map((key) => attrs.get(key) ?? ''),
      ...inSrcset(attrs.get('srcset') ?? ''),
    ]);
    expect(broken(rooted(found)), page).toEqual([]);
  }
});

test('data in pages, styles and public files', () => {
  for (const page of site.pages) {
    const data = inline(site.text(page), 'script').filter(({ type }) => /json/.test(type));
    expect(
      broken(rooted(data.flatMap(({ body }) => strings(JSON.parse(body)))).filter((a) => !isBase(a))),
      page,
    ).toEqual([]);
    const css = inline(site.text(page), 'style')
      .map(({ body }) => body)
      .join('');
    expect(broken(rooted([...css.matchAll(/url\(["']?([^"')]+)/g)].map((m) => m[1] ?? ''))), page).toEqual([]);
  }
  for (const file of site.files.filter((name) => name.endsWith('.json')))
    if (!file.startsWith('_astro/')) expect(broken(rooted(strings(JSON.parse(site.text(file))))), file).toEqual([]);
  for (const file of site.files.filter((name) => /\.(xml|svg)$/.test(name))) {
    const found = [...site.text(file).matchAll(/(?:href="|src="|<loc>|<link>|<guid[^>]*>)([^"<]+)/g)].map(
      (m) => m[1] ?? '',
    );
    expect(broken(rooted(found)), file).toEqual([]);
  }
});

test('scripts carry no address outside the folder', () => {
  // Only our own top-level folders: minified code is full of other strings that begin with a slash.
  const folders = [...new Set(site.files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))];
  const escaped = new RegExp(`["'\`]/(?:${folders.join('|')})/[^"'\`]*`, 'g');
  for (const file of site.files.filter((name) => /\.m?js$/.test(name)))
    expect(site.text(file).match(escaped) ?? [], file).toEqual([]);
});
