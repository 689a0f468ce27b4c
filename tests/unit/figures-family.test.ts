import { describe, expect, test } from 'vitest';
import { figureData } from '../../src/figures/data.ts';
import { draw } from '../../src/figures/family/draw.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Size } from '../../src/figures/types.ts';
import { all, collisions, sizes, story, tagged, wordBoxes } from './figures-picture.ts';

/** In a column of its own page a case is taller or flatter than on the stage. */
const rooms = [...sizes, { width: 350, height: 620 }, { width: 1080, height: 360 }];
/** The stage of phones, tablets and desktops, and a row of a case. */
const killed = { 'family-aswad': [8], 'family-hashish': [2, 7, 9], 'family-badran': [11, 33, 5], 'family-fayad': [16] };
const parts = { 'family-aswad': [1, 7], 'family-hashish': [], 'family-badran': [2, 3], 'family-fayad': [6, 10] };
const ids = Object.keys(killed) as (keyof typeof killed)[];
const cases = ids.flatMap((id) => rooms.map((size) => ({ id, size, name: `${id} ${size.width}×${size.height}` })));
const pictureOf = (id: string, size: Size) => draw(figureData(story, id), 'who', size);

test.each(cases)('$name: no word on another, none outside, one disc a person', ({ id, size }) => {
  const node = pictureOf(id, size);
  const boxes = wordBoxes(node);
  expect(collisions(boxes)).toEqual([]);
  for (const { words, x0, x1, y0, y1 } of boxes)
    expect(x0 >= 0 && x1 <= size.width && y0 >= 0 && y1 <= size.height, words).toBe(true);
  const discs = tagged(node, 'circle');
  expect(discs).toHaveLength(killed[id].reduce((sum, one) => sum + one, 0));
  expect(new Set(discs.map(({ attrs }) => `${attrs.r} ${attrs.class}`)).size).toBe(1); // all alike, whatever killed them
  for (const { attrs } of discs) expect(Number(attrs.cy) + Number(attrs.r)).toBeLessThanOrEqual(size.height);
  expect(toSvg(node)).not.toMatch(/NaN|undefined|Infinity| style=/);
});

describe('people are told apart only where it was published', () => {
  test.each(ids)('%s', (id) => {
    const groups = all(pictureOf(id, { width: 804, height: 540 })).filter((one) => 'data-count' in one.attrs);
    const named = groups.filter((one) => one.key?.includes('Part')).map((one) => one.attrs['data-count']);
    expect(named).toEqual(parts[id]);
  });
});

test('10 px discs on a 20 px pitch, rows of eleven', () => {
  const [first, second] = tagged(pictureOf('family-badran', { width: 804, height: 540 }), 'circle').map(
    ({ attrs }) => attrs,
  );
  expect(first?.r).toBe(5);
  expect(Number(second?.cx) - Number(first?.cx)).toBe(20);
});

test('a day not known is one wave and no tick', () => {
  for (const size of rooms) {
    const keys = all(pictureOf('family-hashish', size)).map((one) => one.key ?? '');
    expect(keys.filter((key) => key.startsWith('wave-'))).toHaveLength(1);
    expect(keys.filter((key) => key.startsWith('tick-'))).toEqual(['tick-third']);
  }
});

test('the only red is the battle', () => {
  for (const id of ids)
    expect(toSvg(pictureOf(id, { width: 804, height: 540 })).match(/class="(?:battle|[^"]*oxide)[^"]*"/g)).toEqual([
      'class="battle"',
    ]);
});

test('order of calls does not matter, and nothing is kept between them', () => {
  const once = cases.map(({ id, size }) => toSvg(pictureOf(id, size)));
  const again = [...cases].reverse().map(({ id, size }) => toSvg(pictureOf(id, size)));
  expect(again.reverse()).toEqual(once);
});
