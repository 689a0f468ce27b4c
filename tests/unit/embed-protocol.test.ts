import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/embed/frame/choices.ts';
import { inks, themeOn } from '../../src/embed/frame/ground.ts';
import { pick, seeded, upTo } from '../fuzz/random.ts';
import { childMessage, hello, hostMessage, limits, settings, understands } from '../../src/embed/protocol.ts';

const odd = [NaN, Infinity, -Infinity, '12', null, undefined, {}, [], true, 10n, Symbol('y'), new Date()];

describe('what a host says', () => {
  test('is clamped', () => {
    expect(hostMessage({ t: 'y', y: 1e308, ts: 1 })).toEqual({ t: 'y', y: limits.extent, ts: 1 });
    expect(hostMessage({ t: 'y', y: -5, ts: 1 })).toEqual({ t: 'y', y: 0, ts: 1 });
  });
  test('is dropped when a field is not what it should be', () => {
    for (const y of odd) expect(hostMessage({ t: 'y', y, ts: 1 })).toBeNull();
    expect(hostMessage({ t: 'theme', theme: 'red' })).toBeNull();
    expect(hostMessage({ t: 'goto', id: 'x'.repeat(65) })).toBeNull();
    expect(hostMessage({ t: 'goto', id: '<b>' })).toBeNull();
  });
  test('is dropped when its kind is unknown or inherited', () => {
    for (const t of ['constructor', '__proto__', 'toString', 'html', 5, null]) expect(hostMessage({ t })).toBeNull();
    for (const data of odd) expect(hostMessage(data)).toBeNull();
  });
  test('carries nothing but its own fields', () => {
    expect(hostMessage({ t: 'goto', id: 'a', html: '<b>' })).toEqual({ t: 'goto', id: 'a' });
  });
});

describe('what a child says', () => {
  test('is clamped', () => {
    expect(childMessage({ t: 'extent', px: 1e12 })).toEqual({ t: 'extent', px: limits.extent });
    expect(childMessage({ t: 'step', i: 1e9, id: 'a', total: 3.4 })).toEqual({ t: 'step', i: limits.steps, id: 'a', total: 3 });
  });
  test('names addresses of the web only', () => {
    expect(childMessage({ t: 'link', href: 'javascript:alert(1)' })).toBeNull();
    expect(childMessage({ t: 'link', href: 'https://a.example/' })).toEqual({ t: 'link', href: 'https://a.example/' });
  });
  test('greets with a nonce, an id and versions', () => {
    const good = { type: 'chapter-embed:hello', min: 1, max: 1, nonce: 'abc', id: 'siege', steps: 15, modes: ['stepper', 'driven', 'html'] };
    expect(hello(good)).toEqual({ ...good, modes: ['stepper', 'driven'] });
    for (const key of Object.keys(good)) expect(hello({ ...good, [key]: {} })).toBeNull();
    expect(understands({ min: 1, max: 3 })).toBe(true);
    expect(understands({ min: 2, max: 2 })).toBe(false);
  });
});

test('settings keep what is on the lists', () => {
  expect(settings({ theme: 'dark', accent: 'expression(1)', step: 'siege-city', note: 'confirm', font: 'comic', x: 1 })).toEqual({ theme: 'dark', step: 'siege-city', note: 'confirm' });
  for (const data of odd) expect(settings(data)).toEqual({});
});

test('an excerpt is a part of the steps in their order, or all', () => {
  const ids = ['a', 'b', 'c', 'd'];
  expect(excerpt(ids, 'b..c')).toEqual(['b', 'c']);
  for (const range of ['c..b', 'x..d', '', undefined, 'b', '..']) expect(excerpt(ids, range)).toEqual(ids);
});

test('a host’s paper is taken where every ink can be read on it, and decides the theme', () => {
  expect(themeOn('#ffffff')).toBe('paper');
  expect(themeOn('#fffaf0')).toBe('paper');
  expect(themeOn('#14181c')).toBe('night');
  expect(themeOn('#808080')).toBeNull();
  expect(settings({ ground: 'ffffff' })).toEqual({ ground: 'ffffff' });
  for (const ground of ['red', '#fff', 'url(x)', '#12345g', 5]) expect(settings({ ground })).toEqual({});
});
test('the inks that are asked for are those of the style sheet', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const name of ['--ink-faint', '--river', '--oxide']) {
    const [, light = '', dark = ''] = new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? [];
    expect([inks.paper.includes(light as never), inks.night.includes(dark as never)], name).toEqual([true, true]);
  }
});

test('whatever is said in either direction, what is believed is known and within bounds', () => {
  const chance = seeded(20170606);
  const words = ['y', 'mode', 'offer', 'theme', 'accent', 'goto', 'can', 'extent', 'height', 'step', 'seek', 'link', 'error', 'dark', 'driven', 'stepper', 'moss', 'off', 'siege-guns', 'chapter-embed:hello', '__proto__', 'constructor', 'https://x.example/', 'javascript:hit()', '<img src=x onerror=hit()>', '"]', '\0', '\uD800', 'x'.repeat(3000), ''];
  const fields = ['t', 'type', 'y', 'ts', 'mode', 'theme', 'accent', 'id', 'ok', 'px', 'i', 'total', 'href', 'reason', 'min', 'max', 'nonce', 'steps', 'modes', 'ground', 'font', 'credit', 'note', 'content-note', 'motion', 'step', '__proto__', 'constructor'];
  const value = (deep = 0): unknown => {
    const kind = upTo(chance, 8);
    if (kind < 4) return pick(chance, words);
    if (kind === 4) return pick(chance, odd);
    if (kind === 5) return (chance() - 0.5) * 10 ** upTo(chance, 300);
    if (kind === 6 && deep < 3) return Array.from({ length: upTo(chance, 4) }, () => value(deep + 1));
    return deep < 3 ? Object.fromEntries(Array.from({ length: upTo(chance, 5) }, () => [pick(chance, fields), value(deep + 1)])) : upTo(chance, 100);
  };
  const kinds = { t: ['y', 'mode', 'offer', 'theme', 'accent', 'goto', 'can', 'extent', 'height', 'step', 'seek', 'link', 'error'], type: ['chapter-embed:hello'] } as const;
  const cases = process.env.LONG ? 500_000 : 20_000;
  const wrong: string[] = [];
  let believed = 0;
  for (let n = 0; n < cases; n++) {
    // Half of them are of a kind that exists.
    const name = pick(chance, ['t', 'type'] as const);
    const data = chance() < 0.5 ? value() : { ...Object(value()), ...Object.fromEntries(fields.map((field) => [field, value(2)])), [name]: pick(chance, kinds[name]) };
    for (const read of [hostMessage, childMessage, hello, settings] as const) {
      const out = read(data);
      if (out === null) continue;
      believed++;
      for (const [key, one] of Object.entries(out)) {
        const fine =
          typeof one === 'number' ? one >= 0 && (key === 'ts' || one <= limits.extent)
          : typeof one === 'string' ? (key === 'href' ? /^https?:\/\/.{0,1992}$/ : /^(chapter-embed:hello|#?[\w.-]{0,64})$/).test(one)
          : Array.isArray(one) ? one.every((mode) => ['stepper', 'driven'].includes(mode))
          : typeof one === 'boolean';
        if (!fine) wrong.push(`${n} ${key}: ${String(one).slice(0, 80)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(believed).toBeGreaterThan(cases / 4);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);
