import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toSvg } from '../../src/figures/svg.ts';
import type { FigureData } from '../../src/figures/types.ts';
import { draw } from '../../src/figures/ways-out/draw.ts';
import { lanes, layWays } from '../../src/figures/ways-out/layout.ts';
import { all, collisions, sizes, styleOf, tagged, wordBoxes } from './figures-picture.ts';

/** The extremes too: four ways stand side by side or one below the other. */
const rooms = [
  ...sizes,
  { width: 280, height: 240 },
  { width: 320, height: 160 },
  { width: 700, height: 420 },
  { width: 1400, height: 800 },
];
const content = join(import.meta.dirname, '../../content');
const { words } = parse(readFileSync(join(content, 'figures/ways-out.yaml'), 'utf8'));
const claim = {
  value: null,
  high: null,
  qualifier: 'exactly',
  sample: false,
  unit: '',
  printed: '',
  number: '',
  place: 'raqqa',
} as const;
const days = { from: '2017-06-06', to: '2017-08', saidOn: '2017-08-24' } as const;
const data: FigureData = {
  claims: {
    tactics: { ...claim, ...days, id: 'C11', claimant: 'Amnesty', family: 'amnesty-airwars' },
    boats: { ...claim, ...days, id: 'C12', claimant: 'resident', family: 'residents' },
  },
  words,
  rows: [],
};

test.each(rooms)('$width × $height: sound, inside its frame, no words on words or signs', (size) => {
  const node = draw(data, 'all', size);
  const svg = toSvg(node);
  expect(svg).toBe(toSvg(draw(data, 'all', size)));
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null|:claim| style=/);
  const boxes = wordBoxes(node);
  expect(collisions(boxes)).toEqual([]);
  for (const { x0, x1, y0, y1 } of boxes) {
    expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
    expect(x1).toBeLessThanOrEqual(size.width);
    expect(y1).toBeLessThanOrEqual(size.height);
  }
  for (const text of tagged(node, 'text'))
    if (!String(text.attrs.class).startsWith('shape-words')) expect(styleOf(text)).not.toBe('');
  const plan = layWays(data, size);
  const signs = plan.lanes.map(({ lane, way }) => ({
    words: `sign of ${lane}`,
    x0: plan.sign - plan.half,
    x1: plan.sign + plan.half,
    y0: way - plan.rise,
    y1: way + plan.rise,
  }));
  expect(collisions([...boxes, ...signs])).toEqual([]);
});

test.each(rooms)('$width × $height: four ways of equal weight, each with one sign, in one place of its way', (size) => {
  const { lanes: rows, sign, half, out, city } = layWays(data, size);
  const node = draw(data, 'all', size);
  const keys = all(node).flatMap(({ key }) => (key === undefined ? [] : [key]));
  expect(new Set(keys).size).toBe(keys.length);
  for (const lane of lanes)
    expect(keys).toEqual(expect.arrayContaining([`way-${lane}`, `sign-${lane}`, `name-${lane}`]));
  const steps = rows.slice(1, 3).map(({ way }, i) => way - (rows[i]?.way ?? 0));
  expect(Math.abs((steps[0] ?? 0) - (steps[1] ?? 0))).toBeLessThanOrEqual(1);
  expect(sign - half).toBeGreaterThan(city.x1);
  expect(sign + half).toBeLessThan(out);
});

test('the picture itself says that it is a scheme, and nothing in it is red or a person', () => {
  for (const size of rooms) {
    const svg = toSvg(draw(data, 'all', size));
    expect(svg).toContain(words.scheme);
    expect(svg).toContain('not published');
    expect(svg).not.toMatch(/oxide|class="(battle|person|unit)/);
  }
});
