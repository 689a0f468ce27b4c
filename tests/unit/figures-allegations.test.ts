import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/allegations/draw.ts';
import { figureData } from '../../src/figures/data.ts';
import { loadStory } from '../../src/story/story.ts';
import { collisions, tagged, wordBoxes } from './figures-picture.ts';

const story = loadStory(join(import.meta.dirname, '../../content'));
const data = figureData(story, 'allegations');
const sizes = [
  { width: 320, height: 165 },
  { width: 350, height: 260 },
  { width: 390, height: 450 },
  { width: 738, height: 563 },
  { width: 804, height: 503 },
  { width: 1040, height: 600 },
  { width: 1216, height: 751 },
];

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
