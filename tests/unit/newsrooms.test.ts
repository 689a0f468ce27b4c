import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codeKinds, embedCode } from '../../src/build/embed-codes.ts';
import { embeddables } from '../../src/build/embeds.ts';
import { frozenLoader } from '../../src/build/frozen-loader.ts';
import { codeSite, codeSubject, nameOf, picturesOf } from '../../src/build/newsrooms.ts';
import { oembed } from '../../src/build/oembed.ts';
import { pictureFiles, pngSize } from '../../src/build/picture-files.ts';
import { loadStory } from '../../src/story/story.ts';
import { headersFor, readHeaders } from '../../src/hosting/rules.ts';
import { wpFilterOembedResult } from '../support/wordpress.ts';

const story = loadStory();
const all = embeddables(story);
const absolute = (path: string) => `https://site.example/${path}`;
const dist = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const built = (path: string) => join(dist, path);
const json = (id: string) => JSON.parse(readFileSync(built(`oembed/${id}.json`), 'utf8')) as Record<string, unknown>;

test('what stands in other people’s code carries no number that we may correct', () => {
  for (const of of all.filter(({ kind }) => kind === 'figure')) expect(nameOf(of), of.id).not.toMatch(/\d/);
  const names = all.filter(({ kind }) => kind === 'figure').map(nameOf);
  expect(new Set(names).size).toBe(names.length);
});

test('every code of every thing has absolute addresses only', () => {
  const site = codeSite(story, absolute);
  for (const of of all)
    for (const kind of codeKinds) {
      const code = embedCode(kind, codeSubject(story, of, absolute), {}, site) ?? '';
      for (const [, address = ''] of code.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address, `${of.id} ${kind}`).toMatch(/^https:\/\/(site\.example|cdn\.ampproject\.org)\//);
      expect(code, `${of.id} ${kind}`).not.toMatch(/\{\w+\}|undefined|null/);
    }
});

describe('oEmbed', () => {
  test.each(all.map((of) => [of.id, of] as const))('%s is valid, and what WordPress leaves of it is whole', (id, of) => {
    const made = oembed(story, of, absolute);
    expect(made).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: of.height, thumbnail_width: 1200, thumbnail_height: 630 });
    for (const key of ['title', 'author_name', 'provider_name', 'html'] as const) expect(made[key].length, key).toBeGreaterThan(3);
    for (const key of ['author_url', 'provider_url', 'thumbnail_url'] as const) expect(made[key]).toMatch(/^https:/);
    expect(made.cache_age).toBeGreaterThan(0);
    const post = wpFilterOembedResult(made.html) ?? '';
    expect(post).toContain(`src="https://site.example/embed/${id}/#?secret=abcdefghij"`);
    expect(post).toMatch(/^<blockquote class="wp-embedded-content" data-secret="abcdefghij"><a href="https:[^"]*">[^<]+<\/a><\/blockquote><iframe [^>]*><\/iframe>$/);
    expect(post).toMatch(/ title="[^"]+"/);
    expect(made.html).not.toMatch(/<script|style=|javascript:/);
  });

  test('the simulated WordPress takes out what it does not allow', () => {
    expect(wpFilterOembedResult('<script>x</script><iframe src="https://a.example/" onload="x" style="y"></iframe>')).toBe(
      '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" src="https://a.example/#?secret=abcdefghij" data-secret="abcdefghij"></iframe>',
    );
    expect(wpFilterOembedResult('<p>No frame</p>')).toBeNull();
  });

  test('each is built, and found early in the head of its pages', () => {
    for (const of of all) {
      expect(Number.isInteger(json(of.id).height), of.id).toBe(true);
      const pages = [of.path, ...(of.kind === 'chapter' ? [`${of.id}/`] : of.kind === 'step' ? [`s/${of.id}/`] : [])];
      for (const page of pages) {
        const html = readFileSync(built(`${page}index.html`));
        const at = html.indexOf('type="application/json+oembed"');
        expect(at, page).toBeGreaterThan(0);
        // WordPress reads 150 kB; before our own styles means before anything that grows.
        expect(at, page).toBeLessThan(2_000);
        expect(html.subarray(0, at + 400).toString(), page).toMatch(new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="https?://[^"]*/oembed/${of.id}\\.json" title="[^"]+">`));
      }
    }
  });
});

describe('pictures', () => {
  test('every picture that the gallery offers is there in its size', async () => {
    for (const of of all)
      for (const scene of picturesOf(story, of)) for (const { path } of pictureFiles(scene)) expect(existsSync(built(path)), path).toBe(true);
    const scene = all[0]?.scene ?? '';
    const { width, height } = await sharp(built(`pictures/${scene}.dark.png`)).metadata();
    expect({ width, height }).toEqual(pngSize(story, scene));
  });

  test('each has one theme only, and the two differ', () => {
    const [light, dark] = ['light', 'dark'].map((theme) => readFileSync(built(`pictures/${all[0]?.scene}.${theme}.svg`), 'utf8'));
    expect(light).not.toContain('light-dark(');
    expect(dark).not.toContain('light-dark(');
    expect(dark).not.toBe(light);
  });
});

test('of the frozen loaders the newest is offered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loaders-'));
  expect(frozenLoader(folder)).toBeNull();
  for (const version of ['1.0.0', '1.10.0', '1.9.2']) writeFileSync(join(folder, `v${version}.js`), '');
  writeFileSync(join(folder, 'v1.js'), '');
  const none = 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb';
  expect(frozenLoader(folder)).toEqual({ version: '1.10.0', path: 'embed/v1.10.0.js', integrity: none });
  rmSync(folder, { recursive: true });
});

test('the frozen loader is pinned by the hash of what is served', () => {
  const frozen = frozenLoader();
  if (!frozen) return;
  expect(frozen.integrity).toMatch(/^sha384-[\w+/]{64}$/);
  expect(existsSync(built(frozen.path))).toBe(true);
});

describe('headers', () => {
  const rules = readHeaders(readFileSync(join(import.meta.dirname, '../../public/_headers'), 'utf8'));
  test('frames may be embedded anywhere, also by isolated pages; all files may be read by frames without origin', () => {
    const frame = headersFor(rules, '/embed/siege/');
    expect(frame['content-security-policy']).toContain('frame-ancestors *');
    expect(frame['cross-origin-embedder-policy']).toBe('require-corp');
    for (const path of ['/embed/siege/', '/embed/v1.js', '/_astro/x.js', '/_astro/fonts/x.woff2', '/data/stage/siege.json', '/stills/x.svg', '/oembed/siege.json', '/pictures/x.png']) {
      const headers = headersFor(rules, path);
      expect(headers['access-control-allow-origin'], path).toBe('*');
      expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBeTruthy();
      expect(headers['x-frame-options'], path).toBeUndefined();
    }
    expect(headersFor(rules, '/_astro/x.js')['cache-control']).toContain('immutable');
    expect(headersFor(rules, '/siege/')['cross-origin-embedder-policy']).toBeUndefined();
  });
});
