import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inlineHashes, withOwnHashes } from '../../src/hosting/own-hashes.ts';

const root = process.env.DIST ?? join(import.meta.dirname, '../../dist');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (scripts: string, styles: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${scripts}; style-src 'self' ${styles};">${body}</head>`;

test('a policy keeps the hashes of what stands in its page, and loses those of other pages', () => {
  const body = '<style>a{}</style><style media="print">b{}\n</style><script>one()</script>';
  const { html, stopped } = withOwnHashes(page(`${hash('one()')} ${hash('two()')}`, `${hash('c{}')} ${hash('a{}')} ${hash('b{}\n')}`, body));
  expect(html).toBe(page(hash('one()'), `${hash('a{}')} ${hash('b{}\n')}`, body));
  expect(stopped).toEqual([]);
});

test('data and files are no inline scripts; what a policy would stop is told', () => {
  const body = '<script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js"></script><script type="module">in()</script>';
  expect(inlineHashes(body)).toEqual([hash('in()')]);
  expect(withOwnHashes(page('', '', body)).stopped).toEqual([hash('in()')]);
});

test('a page without a policy, and a text that replaces oddly, stay what they are', () => {
  expect(withOwnHashes('<p>$&</p>')).toEqual({ html: '<p>$&</p>', stopped: [] });
  const odd = page(hash("say('$& $1')"), '', "<script>say('$& $1')</script>");
  expect(withOwnHashes(odd).html).toBe(odd);
});

test('in the built site every policy names what stands in its page and nothing else', () => {
  let pages = 0;
  for (const file of globSync('**/*.html', { cwd: root })) {
    const html = readFileSync(join(root, file), 'utf8');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
    if (!policy) continue;
    pages++;
    expect([...(policy.match(/'sha256-[^']+'/g) ?? [])].sort(), file).toEqual([...new Set(inlineHashes(html))].sort());
  }
  // All but the notes, which are parts of pages.
  expect(pages).toBeGreaterThan(200);
});
