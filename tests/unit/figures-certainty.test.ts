import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/certainty/draw.ts';
import type { SvgNode } from '../../src/figures/svg.ts';
import { all, collisions, dataOf, sizes, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('certainty');
const keyed = (node: SvgNode, key: string) => all(node).find((one) => one.key === key);
const fields = (node: SvgNode) => tagged(node, 'rect').filter((one) => 'data-count' in one.attrs);

describe.each(sizes)('at $width × $height', (size) => {
  test('exactly 641 people, alike and unmoved in every state', () => {
    const [first, ...others] = ['verified', 'named', 'attributed'].map((state) => draw(data, state, size));
    const people = fields(first as SvgNode);
    expect(people.reduce((sum, one) => sum + Number(one.attrs['data-count']), 0)).toBe(data.claims.verified?.value);
    const pitch = Number(tagged(first as SvgNode, 'pattern')[0]?.attrs.width);
    expect(
      people.reduce((sum, { attrs }) => sum + (Number(attrs.width) * Number(attrs.height)) / pitch ** 2, 0),
    ).toBeCloseTo(641);
    const places = people.map(({ attrs: { fill: _, ...rest } }) => rest);
    for (const other of others) expect(fields(other).map(({ attrs: { fill: _, ...rest } }) => rest)).toEqual(places);
  });
  test('one scale: a line is as long as its people', () => {
    const node = draw(data, 'attributed', size);
    const length = (name: 'verified' | 'named' | 'attributed') => {
      const line = tagged(keyed(node, `line-${name}`) as SvgNode, 'line').find(
        (one) => one.attrs.class === 'stem-line',
      );
      return Math.abs(Number(line?.attrs.x2) - Number(line?.attrs.x1)) / (data.claims[name]?.value ?? 1);
    };
    expect(length('named')).toBeCloseTo(length('verified'));
    expect(length('attributed')).toBeCloseTo(length('verified'));
  });
  test('words do not touch and stay inside', () => {
    for (const state of ['verified', 'named', 'attributed']) {
      const boxes = wordBoxes(draw(data, state, size));
      expect(collisions(boxes)).toEqual([]);
      for (const box of boxes) expect(box.x1 <= size.width + 2 && box.y1 <= size.height + 1).toBe(true);
    }
  });
});

test('nothing of a later degree stands in an earlier state', () => {
  const size = { width: 804, height: 540 };
  expect(keyed(draw(data, 'verified', size), 'named')).toBeUndefined();
  expect(keyed(draw(data, 'named', size), 'outline')).toBeUndefined();
  expect(() => draw(data, 'sure', size)).toThrow('no state “sure”');
});
