import { describe, expect, test } from 'vitest';
import { toSvg } from '../../src/figures/svg.ts';
import { draw } from '../../src/figures/trapped/draw.ts';
import { spread } from '../../src/figures/trapped/spread.ts';
import { all, collisions, dataOf, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('trapped');
const boxes = [
  [320, 165],
  [320, 222],
  [350, 260],
  [350, 293],
  [390, 450],
  [738, 563],
  [804, 503],
  [804, 571],
  [1040, 600],
  [1216, 751],
].map(([width = 0, height = 0]) => ({ width, height }));

test.each(boxes)('$width × $height: five stems from zero on one scale, no words on words', (size) => {
  const node = draw(data, 'all', size);
  expect(collisions(wordBoxes(node))).toEqual([]);
  expect(toSvg(draw(data, 'all', size))).toBe(toSvg(node));
  const stems = all(node).filter((one) => String(one.attrs.class).startsWith('stem '));
  expect(stems.map((one) => one.key)).toEqual(['june', 'egeland', 'obrien', 'zeid', 'october']);
  const heights = stems.map((one) => {
    const ys = tagged(one, 'line')
      .filter((line) => line.attrs.class === 'stem-line')
      .flatMap((line) => [Number(line.attrs.y1), Number(line.attrs.y2)]);
    return Math.max(...ys) - Math.min(...ys);
  });
  const [june = 0, ...others] = heights;
  for (const [i, value] of [20_000, 25_000, 20_000, 4000].entries())
    expect((others[i] as number) / june).toBeCloseTo(value / 100_000, 5);
});

test.each(boxes)('$width × $height: nothing but the battle is red, and no stem strays far from its day', (size) => {
  const node = draw(data, 'all', size);
  expect(all(node).filter((one) => /battle|oxide/.test(String(one.attrs.class)))).toHaveLength(1);
  for (const tie of all(node).filter((one) => one.key?.endsWith('-day'))) {
    const [, from = 0, , to = 0] = (String(tie.attrs.d).match(/[\d.]+/g) ?? [])
      .map(Number)
      .flatMap((n, i) => (i === 0 ? [0, n] : [n]));
    expect(Math.abs(from - to)).toBeLessThanOrEqual(54);
  }
});

test('what counts more than the others says so', () => {
  expect(toSvg(draw(data, 'all', { width: 350, height: 260 }))).toContain('with those fleeing');
});

describe('spread', () => {
  test('leaves what is apart where it is', () => expect(spread([0, 50, 100], 20)).toEqual([0, 50, 100]));
  test('keeps the middle of a crowd', () => expect(spread([40, 50, 60], 20)).toEqual([30, 50, 70]));
  test('pushes neighbours in turn', () => {
    const out = spread([0, 1, 30, 31], 20);
    for (const [i, x] of out.slice(1).entries()) expect(x - (out[i] as number)).toBeGreaterThanOrEqual(20 - 1e-9);
  });
});
