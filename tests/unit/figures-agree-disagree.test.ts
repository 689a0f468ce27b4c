import { expect, test } from 'vitest';
import { draw } from '../../src/figures/agree-disagree/draw.ts';
import { toSvg } from '../../src/figures/svg.ts';
import { figureTable } from '../../src/figures/table.ts';
import { all, collisions, dataOf, story, tagged, wordBoxes } from './figures-picture.ts';

const data = dataOf('agree-disagree');
const phones = [
  [320, 165],
  [320, 222],
  [350, 260],
  [350, 293],
  [390, 450],
] as const;
const wide = [
  [738, 563],
  [804, 503],
  [804, 571],
  [1040, 600],
  [1216, 751],
] as const;
const pictures = [...phones, ...wide].flatMap(([width, height]) =>
  ['agree', 'part'].map((state) => ({ state, width, height, node: draw(data, state, { width, height }) })),
);
const keys = (node: ReturnType<typeof draw>) => all(node).flatMap((one) => one.key ?? []);

test.each(pictures)(
  '$state $width × $height: words clear of words and of the strands',
  ({ state, width, height, node }) => {
    const boxes = wordBoxes(node);
    expect(collisions(boxes)).toEqual([]);
    expect(toSvg(draw(data, state, { width, height }))).toBe(toSvg(node));
    // Amnesty's marks stand left of the middle: nothing of its column reaches them. The Coalition's are their mirror image.
    const marks = tagged(node, 'circle').map(({ attrs }) => Number(attrs.cx) - Number(attrs.r));
    const left = Math.min(...marks.filter((x) => x > width / 4));
    const columns = boxes.filter(({ words }) => !/^(both say|they part|and \d)/.test(words));
    for (const box of columns) expect(box.x1 < left - 2 || box.x0 > width - left + 2).toBe(true);
    for (const box of boxes) expect(box.y1).toBeLessThanOrEqual(height);
  },
);

test.each(pictures)('$state $width × $height: both sides alike, at least one row of each kind', ({ state, node }) => {
  const knots = keys(node).filter((key) => /-(amnesty-airwars|coalition)$/.test(key) && !key.startsWith('strand'));
  const names = [...new Set(knots.map((key) => key.split('-')[0]))];
  expect(knots).toHaveLength(2 * names.length);
  expect(names.slice(0, 1)).toEqual(['shields']);
  expect(names.includes('duty')).toBe(state === 'part');
  expect(keys(node).includes('parting')).toBe(state === 'part');
});

test('beside a card all five rows stand in full', () => {
  for (const [width, height] of wide) {
    const svg = toSvg(draw(data, 'part', { width, height }));
    expect(svg).not.toContain('more in the table');
    expect(svg).toContain('77');
  }
});

test('a low picture says how many rows it leaves to the table', () =>
  expect(toSvg(draw(data, 'part', { width: 350, height: 260 }))).toMatch(/and \d more in the table/));

test('the table has every row of the picture, both sides with their day', () => {
  const figure = story.figures.get('agree-disagree');
  const table = figure && figureTable(figure);
  expect(table?.rows).toHaveLength(5);
  for (const row of table?.rows ?? []) expect(row.every(Boolean)).toBe(true);
  expect(
    tagged(draw(data, 'part', { width: 804, height: 571 }), 'rect').filter((one) => one.key === 'parting'),
  ).toHaveLength(1);
});
