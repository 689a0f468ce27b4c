import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/figures/marks/width.ts';
import { quotationData } from '../../src/figures/quotation/data.ts';
import { draw } from '../../src/figures/quotation/draw.ts';
import { lineOf, runs, setLines } from '../../src/figures/quotation/set.ts';
import { type SvgNode, toSvg } from '../../src/figures/svg.ts';
import type { FigureData, Size } from '../../src/figures/types.ts';
import { collisions, story, tagged, wordBoxes } from './figures-picture.ts';

const scenes = [...story.scenes.values()].flatMap((scene) => (scene.view === 'quote' ? [scene] : []));
const boxes: readonly Size[] = [
  { width: 280, height: 240 },
  { width: 320, height: 160 },
  { width: 320, height: 222 },
  { width: 350, height: 260 },
  { width: 390, height: 450 },
  { width: 738, height: 563 },
  { width: 804, height: 503 },
  { width: 1040, height: 600 },
  { width: 1216, height: 751 },
];
const long: FigureData = {
  claims: {},
  rows: [],
  words: {
    text: 'Some people ran from one place to another, and it was hell, many shells struck the area, and the residents [of the quarter, all of them] did not know how to save themselves.',
    text2: 'Didn’t the SDF and the coalition know that the place was full of civilians?',
    name: 'A resident',
    role: 'of a neighbourhood in the west of the city, to Amnesty International, August 2017',
    gloss:
      'The neighbourhood is not the town of nearly the same name near the capital, which is far from the Euphrates.',
  },
};
const all = [...scenes.map((scene) => [scene.id, quotationData(scene, story)] as const), ['long', long] as const];
const pictures = all.flatMap(([id, data]) =>
  boxes.map((size) => ({ name: `${id} ${size.width}×${size.height}`, data, size, node: draw(data, 'quote', size) })),
);
const content = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : content(child))).join('');
const said = (node: SvgNode) => tagged(node, 'text').filter((one) => one.attrs.class === 'quotation-words');

test.each(pictures)('$name: sound, whole, inside its box', ({ node, data, size }) => {
  expect(toSvg(node)).not.toMatch(/NaN|undefined|Infinity|null| style=/);
  expect(toSvg(draw(data, 'quote', size))).toBe(toSvg(node));
  const words = said(node).map(content).join(' ').replaceAll('“ ', '“');
  const texts = [data.words.text, data.words.text2].flatMap((one) => (one ? [`“${one}”`] : []));
  expect(words).toBe(texts.join(' '));
  for (const one of said(node)) {
    const px = Number(one.attrs['font-size']);
    const [x, y] = [Number(one.attrs.x), Number(one.attrs.y)];
    const width = textWidth(content(one), px, 'serif');
    expect(px).toBeGreaterThanOrEqual(12);
    expect(px).toBeLessThanOrEqual(52);
    expect(content(one).split(' ').length).toBeLessThanOrEqual(12);
    expect(x - (one.attrs['text-anchor'] ? width : 0)).toBeGreaterThanOrEqual(-2);
    expect(x + (one.attrs['text-anchor'] ? 0 : width)).toBeLessThanOrEqual(size.width + 2);
    expect(y - px * 0.75).toBeGreaterThanOrEqual(-1);
    expect(y + px * 0.25).toBeLessThanOrEqual(size.height);
  }
  const foot = wordBoxes(node);
  expect(collisions(foot)).toEqual([]);
  const lowest = Math.max(...said(node).map((one) => Number(one.attrs.y) + Number(one.attrs['font-size']) * 0.25));
  for (const box of foot) {
    expect(box.y0).toBeGreaterThan(lowest);
    expect(box.y1).toBeLessThanOrEqual(size.height + 1);
    expect(box.x1).toBeLessThanOrEqual(size.width + 1);
  }
  expect(toSvg(node)).toContain(data.words.name);
});

test('every published quotation is at least 20 px on a common phone and 36 px beside a card', () => {
  for (const [id, data] of all.filter(([id]) => id !== 'long')) {
    const px = (size: Size) => Number(said(draw(data, 'quote', size))[0]?.attrs['font-size']);
    expect([id, px({ width: 350, height: 260 }) >= 20]).toEqual([id, true]);
    expect([id, px({ width: 804, height: 503 }) >= 36]).toEqual([id, true]);
  }
});

describe('setting', () => {
  test('the opening mark hangs beside the words on wide pictures only', () => {
    const marks = (size: Size) => said(draw(long, 'quote', size)).filter((one) => content(one) === '“').length;
    expect(marks({ width: 804, height: 503 })).toBe(2);
    expect(marks({ width: 350, height: 260 })).toBe(0);
  });
  test('square brackets are the source’s, over line ends too', () =>
    expect(runs(['“ran [from the', 'quarter] and', 'back”'])).toEqual([
      [
        { words: '“ran ', inserted: false },
        { words: '[from the', inserted: true },
      ],
      [
        { words: 'quarter]', inserted: true },
        { words: ' and', inserted: false },
      ],
      [{ words: 'back”', inserted: false }],
    ]));
  test('no more than twelve words a line however wide', () => {
    const lines = setLines('a '.repeat(30).trim(), 2000, 20);
    for (const line of lines) expect(line.split(' ').length).toBeLessThanOrEqual(12);
  });
  test('lines never touch', () => {
    for (let px = 12; px <= 52; px++) expect(lineOf(px)).toBeGreaterThan(px * 1.1);
  });
});

test('data: the words of the sources, name, role; plain JSON', () => {
  const scene = scenes.find(({ id }) => id === 'munira-quote');
  if (!scene) throw new Error('no scene');
  const data = quotationData(scene, story);
  expect(data.words.text).toBe(story.claims.get(scene.claims[0] ?? '')?.excerpt);
  expect(data.words.gloss).not.toContain(':claim');
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  expect(() => quotationData({ ...scene, claims: ['Z99'] }, story)).toThrow('quotes claim “Z99”');
});
