import { describe, expect, test } from 'vitest';
import type { SvgNode } from '../../src/figures/svg.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { draw } from '../../src/figures/toll-timeline/draw.ts';
import { early, late, type MarkName } from '../../src/figures/toll-timeline/marks.ts';
import { spread } from '../../src/figures/toll-timeline/spread.ts';
import type { DrawnClaim } from '../../src/figures/types.ts';
import { all, collisions, dataOf, sizes, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('toll-timeline');
const claim = (name: string) => data.claims[name] as DrawnClaim;
const states = [
  ['early', early],
  ['late', late],
] as const;
const keyed = (node: SvgNode, key: string) => all(node).find((one) => one.key === key) as SvgNode;
/** Length of the stem, px: from the first to the last point of its lines. */
const lengthOf = (row: SvgNode): number => {
  const xs = tagged(row, 'line')
    .filter((one) => one.attrs.class === 'stem-line')
    .flatMap(({ attrs }) => [Number(attrs.x1), Number(attrs.x2)]);
  return Math.max(...xs) - Math.min(...xs);
};

describe.each(sizes)('at $width × $height', (size) => {
  test.each(states)('%s: sound, and every mark has its claimant and its qualifier in words', (state, names) => {
    const node = draw(data, state, size);
    expect(toSvg(node)).not.toMatch(/NaN|undefined|null|\{\w+\}/);
    expect(collisions(wordBoxes(node))).toEqual([]);
    for (const name of names) {
      const words = tagged(keyed(node, name), 'text')
        .map((one) => one.children.join(''))
        .join(' ');
      expect(words).toContain(claim(name).printed);
      expect(words).toContain(data.words[name]);
      if (claim(name).sample) expect(words).toContain('a sample');
    }
  });
  test('a length means the same in every row and both states', () => {
    const each = states.flatMap(([state, names]) => {
      const node = draw(data, state, size);
      return (names as readonly MarkName[])
        .filter((name) => claim(name).value !== null && claim(name).high === null)
        .map((name) => lengthOf(keyed(node, name)) / (claim(name).value as number));
    });
    for (const one of each) expect(one).toBeCloseTo(each[0] as number, 2);
  });
});

test('a word has no length and no end', () => {
  const node = draw(data, 'late', { width: 804, height: 503 });
  for (const name of ['hundreds', 'highHundreds']) {
    expect(tagged(keyed(node, name), 'line').map((one) => one.attrs.class)).toEqual(['word-line']);
    expect(all(keyed(node, name)).some((one) => String(one.attrs.class).startsWith('shape'))).toBe(false);
  }
});

test('the day that is not known is a wave, and only that', () => {
  const node = draw(data, 'early', { width: 804, height: 503 });
  const waves = early.filter((name) => all(keyed(node, name)).some((one) => one.attrs.class === 'inexact-day'));
  expect(waves).toEqual(['sohrSeptember']);
});

test('the battle stands on the axis of 2017 and on no other', () => {
  const red = (state: string) =>
    tagged(draw(data, state, { width: 804, height: 503 }), 'rect').filter((one) => one.attrs.class === 'battle').length;
  expect([red('early'), red('late')]).toEqual([1, 0]);
});

test('counts of the governorate are in the table only', () => {
  expect(Object.values(data.claims).map(({ place }) => place)).not.toContain('raqqa-governorate');
});

test('rows stand on their days where they can', () => {
  expect(spread([20, 60, 200], 20, 0, 220)).toEqual([20, 60, 200]);
  expect(spread([50, 50, 52], 20, 0, 220)).toEqual([50, 70, 90]);
  expect(spread([190, 200, 215], 20, 0, 220)).toEqual([170, 190, 210]);
});

test('an unknown state is an error', () => {
  expect(() => draw(data, 'never', { width: 804, height: 503 })).toThrow('no state “never”');
});
