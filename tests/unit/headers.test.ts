/** What hosts are told: public/_headers, and the same for nginx. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, readHeaders } from '../headers.ts';
import { nginx, type Running, startNginx } from '../support/nginx.ts';

const root = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const rules = readHeaders(readFileSync('public/_headers', 'utf8'));
const immutable = 'public, max-age=31536000, immutable';

test('frozen loaders are kept for ever, the moving one is asked for again soon', () => {
  for (const file of globSync('v*.*.*.js', { cwd: 'public/embed' })) expect(headersFor(rules, `/embed/${file}`)['cache-control'], `public/_headers wants a line for /embed/${file}`).toBe(immutable);
  expect(headersFor(rules, '/embed/v1.js')['cache-control']).toBe('public, max-age=300');
  for (const path of ['/', '/siege/', '/data/claims.json', '/stills/cover.svg', '/sw.js', '/embed/siege/']) expect(headersFor(rules, path)['cache-control'], path).toBeUndefined();
});

describe.skipIf(!nginx)('nginx', () => {
  let server: Running;
  beforeAll(async () => {
    server = await startNginx(root);
  }, 20_000);
  afterAll(() => server?.stop());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.address}${path}`, { headers, redirect: 'manual' });
  const one = (pattern: string) => `/${globSync(pattern, { cwd: root })[0]}`;

  test('sends what _headers says, and nothing of it elsewhere', async () => {
    const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
    for (const path of ['/', '/siege/', '/embed/siege/', '/embed/v1.js', '/data/claims.csv', '/feed.xml', one('_astro/*.js'), one('_astro/fonts/*.woff2'), one('embed/v*.*.*.js')]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      const told = headersFor(rules, path);
      for (const name of names) expect(answer.headers.get(name), `${path} ${name}`).toBe(told[name] ?? (name === 'cache-control' ? 'no-cache' : null));
    }
    expect((await get(one('embed/frame.*.js'))).headers.get('cache-control')).toBe(immutable);
  });

  test('types that browsers insist on', async () => {
    const types = { '/siege/': 'text/html; charset=utf-8', '/embed/v1.js': 'text/javascript', '/stills/cover.svg': 'image/svg+xml', '/data/claims.csv': 'text/csv; charset=utf-8', '/cards/siege.png': 'image/png', '/feed.xml': 'application/xml; charset=utf-8' };
    for (const [path, type] of Object.entries(types)) expect((await get(path)).headers.get('content-type'), path).toBe(type);
    for (const file of ['_astro/*.js', '_astro/*.css', '_astro/fonts/*.woff2', 'cite/*.bib', 'cite/*.ris', 'offline/*.zip'])
      expect((await get(one(file))).headers.get('content-type'), file).not.toContain('octet-stream');
  });

  test('redirects to the slash, says 404 with its page, answers 304 and ranges, packs text', async () => {
    const slash = await get('/siege');
    expect([slash.status, slash.headers.get('location')]).toEqual([301, '/siege/']);
    const lost = await get('/no-such-page/');
    expect(lost.status).toBe(404);
    expect(await lost.text()).toContain('<!DOCTYPE html>');
    expect((await get('/_headers')).status).toBe(404);
    const page = await get('/siege/', { 'accept-encoding': 'gzip' });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect((await get('/siege/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get('/cards/siege.png', { range: 'bytes=0-9' })).status).toBe(206);
  });
});
