import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figureData } from '../../src/figures/data.ts';
import { draw } from '../../src/figures/two-numbers/draw.ts';
import { loadStory } from '../../src/story/story.ts';
import { all, collisions, styleOf, tagged, wordBoxes } from './figures-picture.ts';

const data = figureData(loadStory(join(import.meta.dirname, '../../content')), 'two-numbers');
const numbers = [data.claims.joint?.printed, data.claims.coalition?.printed];

describe.each([
  { width: 320, height: 165 },
  { width: 320, height: 222 },
  { width: 350, height: 260 },
  { width: 350, height: 293 },
  { width: 390, height: 450 },
  { width: 738, height: 563 },
  { width: 804, height: 503 },
  { width: 1040, height: 600 },
  { width: 1216, height: 751 },
])('at $width × $height', (size) => {
  const node = draw(data, 'words', size);
  const words = tagged(node, 'text').filter((one) => numbers.includes(one.children.join('')));

  test('two numbers of one size, stacked on a phone, side by side elsewhere', () => {
    const [a, b] = words;
    expect(words).toHaveLength(2);
    expect(a && styleOf(a)).toBe(b && styleOf(b));
    expect(a?.attrs[size.width < 520 ? 'x' : 'y']).toBe(b?.attrs[size.width < 520 ? 'x' : 'y']);
    expect(collisions(wordBoxes(node))).toEqual([]);
  });
  test('under each the same four blanks, and no mark of a claimant or a value', () => {
    const blanks = tagged(node, 'line').map(({ attrs }) => Number(attrs.x2) - Number(attrs.x1));
    expect(blanks).toHaveLength(8);
    for (const one of blanks) expect(one).toBeCloseTo(blanks[0] as number, 5);
    expect(all(node).some((one) => /shape|stem|who-/.test(String(one.attrs.class)))).toBe(false);
  });
});
