/** What hosts are told: public/_headers, and the same in the language of each. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filled, inlineScripts } from '../../src/hosting/fill.ts';
import { hosts } from '../../src/hosting/hosts.ts';
import { headersFor, readHeaders, shippedHeaders } from '../../src/hosting/rules.ts';
import { nginx, type Running, startNginx } from '../support/nginx.ts';

const root = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const rules = readHeaders(filled('/'));
const immutable = 'public, max-age=31536000, immutable';
const one = (pattern: string) => `/${globSync(pattern, { cwd: root })[0]}`;

test('frozen loaders are kept for ever, the moving one is asked for again soon', () => {
  for (const file of globSync('v*.*.*.js', { cwd: 'public/embed' })) expect(headersFor(rules, `/embed/${file}`)['cache-control'], `public/_headers wants a line for /embed/${file}`).toBe(immutable);
  expect(headersFor(rules, '/embed/v1.js')['cache-control']).toBe('public, max-age=300');
  expect(headersFor(rules, one('embed/frame.*.js'))['cache-control']).toBe(immutable);
  for (const path of ['/', '/siege/', '/data/claims.json', '/stills/cover.svg', '/sw.js', '/embed/siege/']) expect(headersFor(rules, path)['cache-control'], path).toBeUndefined();
});

test('a path is named once for a header, so that no host has to join or choose', () => {
  for (const path of ['/', '/siege/', '/embed/siege/', '/embed/v1.js', '/embed/v1.0.0.js', '/embed/frame.abc.js', '/_astro/a.js', '/stills/cover.svg'])
    for (const name of new Set(rules.flatMap(({ headers }) => Object.keys(headers))))
      expect(rules.filter((rule) => rule.path.test(path) && rule.headers[name] !== undefined).length, `${path} ${name}`).toBeLessThanOrEqual(1);
});

test('the build ships them under its base, with the scripts of its pages and no others', () => {
  expect(shippedHeaders(root)).toEqual(rules);
  const policy = headersFor(rules, '/')['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe|blob:|data:|\{/);
  for (const hash of inlineScripts) expect(policy).toContain(`'${hash}'`);
  for (const page of ['index.html', 'siege/index.html', 'embed/siege/index.html']) {
    const own = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(readFileSync(join(root, page), 'utf8'))?.[1] ?? '';
    expect(own, page).not.toMatch(/unsafe|blob:/);
    // A page has one of the two in its head, and that alone.
    expect(inlineScripts.filter((hash) => own.includes(`'${hash}'`)), page).toEqual([inlineScripts[page.startsWith('embed/') ? 1 : 0]]);
  }
  expect(readHeaders(filled('/sub/path')).map(({ pattern }) => pattern)).toEqual(rules.map(({ pattern }) => `/sub/path${pattern}`));
});

describe.each(['/', '/sub/path/'])('under %s every host is told the same of every path', (base) => {
  const own = readHeaders(filled(base));
  const paths = ['', 'siege/', 'embed/siege/', 'embed/v1.js', 'embed/v1.0.0.js', 'embed/frame.0a1b.js', 'embed/v1xjs', '_astro/a.B-c.js', 'data/claims.json', 'stills/cover.svg', 'sw.js'].map((path) => base + path);
  const told = (path: string, otherwise = true) => ({ ...(otherwise ? { 'cache-control': 'no-cache' } : {}), ...headersFor(own, path) });
  const text = (name: string) => hosts[name]?.(own, base) ?? '';
  const small = (pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]));

  test('Apache', () => {
    const lines = [...text('apache').matchAll(/<If "%\{REQUEST_URI\} =~ m#(.*?)#">\n {2}Header always set (\S+) "(.*)"\n<\/If>|^Header always set (\S+) "(.*)"$/gm)];
    for (const path of paths)
      expect(small(lines.flatMap(([, match, name = '', value = '', plain, all = '']) => (plain ? [[plain, all]] : new RegExp(match ?? '').test(path) ? [[name, value]] : []) as [string, string][])), path).toEqual(told(path));
  });

  test('Caddy', () => {
    const matchers = new Map([...text('caddy').matchAll(/^ {2}(@\S+) path (\S+)$/gm)].map(([, name = '', pattern = '']) => [name, pattern]));
    const glob = (pattern: string) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*(?=.)/g, '[^/]*').replace(/(?<!\])\*$/, '.*')}$`);
    const lines = [...text('caddy').matchAll(/^ {2}header (@\S+ )?\??(\S+) "(.*)"$/gm)];
    for (const path of paths)
      expect(small(lines.flatMap(([, at, name = '', value = '']) => (!at || glob(matchers.get(at.trim()) ?? '').test(path) ? [[name, value]] : []) as [string, string][])), path).toEqual(told(path));
  });

  test('Vercel', () => {
    const { headers } = JSON.parse(text('vercel')) as { headers: { source: string; headers: { key: string; value: string }[] }[] };
    for (const path of paths)
      expect(small(headers.flatMap((rule) => (new RegExp(`^${rule.source.replaceAll('.', '\\.').replaceAll('(\\.*)', '(.*)')}$`).test(path) ? rule.headers.map(({ key, value }) => [key, value] as const) : []))), path).toEqual(told(path, false));
  });

  test('CloudFront: one function for both events, small enough to be one', () => {
    const code = text('cloudfront');
    expect(code.length).toBeLessThan(10_000);
    const run = (type: string, uri: string) => runInNewContext(`${code}\nhandler(event)`, { event: { context: { eventType: type }, request: { uri }, response: { headers: {} } } }) as { uri?: string; statusCode?: number; headers?: Record<string, { value: string }> };
    for (const path of paths) expect(Object.fromEntries(Object.entries(run('viewer-response', path).headers ?? {}).map(([name, { value }]) => [name, value])), path).toEqual(told(path));
    expect(run('viewer-request', `${base}siege/`).uri).toBe(`${base}siege/index.html`);
    expect(run('viewer-request', `${base}sw.js`).uri).toBe(`${base}sw.js`);
    expect(run('viewer-request', `${base}siege`)).toMatchObject({ statusCode: 301, headers: { location: { value: `${base}siege/` } } });
  });

  test('letter by letter', () => {
    // The hashes change with the scripts.
    for (const name of Object.keys(hosts)) expect(text(name).replace(/'sha256-[^']+'/g, "'sha256-…'")).toMatchSnapshot(name);
  });
});

describe.skipIf(!nginx).each(['/', '/sub/path/'])('nginx under %s', (base) => {
  const own = readHeaders(filled(base));
  let server: Running;
  beforeAll(async () => {
    server = await startNginx(root, base);
  }, 20_000);
  afterAll(() => server?.stop());
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.address + base + path.slice(1), { headers, redirect: 'manual' });

  test('sends what _headers says, and nothing of it elsewhere', async () => {
    const names = [...new Set(own.flatMap((rule) => Object.keys(rule.headers).map((name) => name.toLowerCase())))];
    for (const path of ['/', '/siege/', '/embed/siege/', '/embed/v1.js', '/data/claims.csv', '/feed.xml', one('_astro/*.js'), one('_astro/fonts/*.woff2'), one('embed/v*.*.*.js'), one('embed/frame.*.js')]) {
      const answer = await get(path);
      expect(answer.status, path).toBe(200);
      const told = headersFor(own, base + path.slice(1));
      for (const name of names) expect(answer.headers.get(name), `${path} ${name}`).toBe(told[name] ?? (name === 'cache-control' ? 'no-cache' : null));
    }
  });

  test('types that browsers insist on', async () => {
    const types = { '/siege/': 'text/html; charset=utf-8', '/embed/v1.js': 'text/javascript', '/stills/cover.svg': 'image/svg+xml', '/data/claims.csv': 'text/csv; charset=utf-8', '/cards/siege.png': 'image/png', '/feed.xml': 'application/xml; charset=utf-8' };
    for (const [path, type] of Object.entries(types)) expect((await get(path)).headers.get('content-type'), path).toBe(type);
    for (const file of ['_astro/*.js', '_astro/*.css', '_astro/fonts/*.woff2', 'cite/*.bib', 'cite/*.ris', 'offline/*.zip'])
      expect((await get(one(file))).headers.get('content-type'), file).not.toContain('octet-stream');
  });

  test('redirects to the slash, says 404 with its page, answers 304 and ranges, packs text', async () => {
    const slash = await get('/siege');
    expect([slash.status, slash.headers.get('location')]).toEqual([301, `${base}siege/`]);
    const lost = await get('/no-such-page/');
    expect(lost.status).toBe(404);
    expect(lost.headers.get('content-security-policy')).toContain("object-src 'none'");
    expect(await lost.text()).toContain('<!DOCTYPE html>');
    expect((await get('/_headers')).status).toBe(404);
    const page = await get('/siege/', { 'accept-encoding': 'gzip' });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect((await get('/siege/', { 'if-none-match': page.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await get('/cards/siege.png', { range: 'bytes=0-9' })).status).toBe(206);
  });
});
