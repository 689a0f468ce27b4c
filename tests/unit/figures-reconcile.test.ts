import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/reconcile/draw.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Size } from '../../src/figures/types.ts';
import { all, collisions, dataOf, sizes, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('reconcile');
/** Its ledger has the longest scope line, and so the lowest rooms of all. */
const lowest = [
  { width: 280, height: 134 },
  { width: 338, height: 139 },
  { width: 588, height: 167 },
];
const cases = [
  ...lowest.map((size) => ({ state: 'verdict', size, name: `verdict ${size.width}×${size.height}` })),
  ...['bridge', 'verdict'].flatMap((state) =>
    sizes.map((size) => ({ state, size, name: `${state} ${size.width}×${size.height}` })),
  ),
];
const counts = (state: string, size: Size) =>
  all(draw(data, state, size)).flatMap((one) => ('data-count' in one.attrs ? [Number(one.attrs['data-count'])] : []));

test.each(cases)('$name: no word on another, nothing outside', ({ state, size }) => {
  const node = draw(data, state, size);
  const boxes = wordBoxes(node);
  expect(collisions(boxes)).toEqual([]);
  for (const { words, x0, x1, y0, y1 } of boxes)
    expect(x0 >= 0 && x1 <= size.width && y0 >= 0 && y1 <= size.height, words).toBe(true);
  for (const { attrs } of tagged(node, 'circle')) {
    expect(Number(attrs.cx) + Number(attrs.r)).toBeLessThanOrEqual(size.width);
    expect(Number(attrs.cy) + Number(attrs.r)).toBeLessThanOrEqual(size.height);
  }
  expect(toSvg(node)).not.toMatch(/NaN|undefined|Infinity|\{\w+\}| style=/);
});

describe.each(sizes)('at $width × $height', (size) => {
  test('the bridge has 81, 90 and 91 marks, and one place left open that a phone shows', () => {
    expect(counts('bridge', size)).toEqual([81, 90, 91]);
    const open = tagged(draw(data, 'bridge', size), 'circle').filter(({ attrs }) => attrs.class === 'sample');
    expect(open).toHaveLength(1);
    expect(Number(open[0]?.attrs.r)).toBeGreaterThanOrEqual(4);
  });
  test('the 39 end between two columns in every row, and the guides stand on 81 and 90', () => {
    const node = draw(data, 'bridge', size);
    const discs = tagged(node, 'circle').filter(({ attrs }) => attrs.class !== 'sample');
    const x = (i: number) => Number(discs[i]?.attrs.cx);
    expect(x(38)).toBeLessThan(x(39));
    expect([x(38), x(39)]).toEqual([x(81 + 38), x(81 + 39)]);
    const [guide] = tagged(node, 'line').map(({ attrs }) => Number(attrs.x1));
    expect(guide).toBeGreaterThan(x(80));
    expect(guide).toBeLessThan(x(81 + 81));
  });
  test('the answers are 8 + 9 + 44 + 16, 5, 7 + 2: 91 marks', () => {
    expect(counts('verdict', size)).toEqual([8, 9, 44, 16, 5, 7, 2]);
    expect(tagged(draw(data, 'verdict', size), 'circle')).toHaveLength(91);
  });
});

test('the sums the ledger makes itself stand under the picture', () => {
  expect(toSvg(draw(data, 'verdict', { width: 804, height: 540 }))).toContain('77 + 5 + 9 = 91');
});

test('the same picture whenever it is asked for', () => {
  const once = cases.map(({ state, size }) => toSvg(draw(data, state, size)));
  const again = [...cases].reverse().map(({ state, size }) => toSvg(draw(data, state, size)));
  expect(again.reverse()).toEqual(once);
});
