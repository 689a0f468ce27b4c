import { describe, expect, test } from 'vitest';
import { draw } from '../../src/figures/two-numbers/draw.ts';
import { all, collisions, dataOf, sizes, styleOf, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('two-numbers');
const numbers = [data.claims.joint?.printed, data.claims.coalition?.printed];

describe.each(sizes)('at $width × $height', (size) => {
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
