import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/allegations/draw.ts';
import { collisions, dataOf, sizes, story, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('allegations');

describe.each(sizes)('at $width × $height', (size) => {
  const node = draw(data, 'all', size);
  const cards = tagged(node, 'rect').filter((one) => one.attrs.class === 'allegation');
  test('86 upright cards of one size, half of them hatched, inside the picture', () => {
    expect(cards).toHaveLength(data.claims.all?.value ?? 0);
    expect(cards.filter((one) => one.attrs.fill)).toHaveLength(43);
    expect(new Set(cards.map((one) => `${one.attrs.width}×${one.attrs.height}`)).size).toBe(1);
    for (const { attrs } of cards) {
      expect(Number(attrs.height)).toBeGreaterThan(Number(attrs.width));
      expect(Number(attrs.x) + Number(attrs.width)).toBeLessThanOrEqual(size.width);
      expect(Number(attrs.y) + Number(attrs.height)).toBeLessThanOrEqual(size.height);
    }
  });
  test('one bracket a group and no divide inside', () =>
    expect(tagged(node, 'path').filter((one) => one.attrs.class === 'bracket')).toHaveLength(2));
  test('words do not touch and stay inside', () => {
    const boxes = wordBoxes(node);
    expect(collisions(boxes)).toEqual([]);
    for (const box of boxes) expect(box.x1 <= size.width + 2 && box.y1 <= size.height + 1).toBe(true);
  });
});

test('the closed ones are the number the spokesman gave', () =>
  expect(story.claims.get('V12')?.excerpt).toContain('43 of which'));
