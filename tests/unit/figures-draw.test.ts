import { describe, expect, test } from 'vitest';
import { figureData } from '../../src/figures/data.ts';
import { frame, stillSizes } from '../../src/figures/frame.ts';
import { figures } from '../../src/figures/index.ts';
import { pitches } from '../../src/figures/marks/units.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Size } from '../../src/figures/types.ts';
import { all, collisions, dataOf, sizes, story, styleOf, tagged, wordBoxes } from './figures-picture.ts';

/** The extremes too: this test is of every figure in every state. */
const rooms = [
  ...sizes,
  { width: 280, height: 240 },
  { width: 320, height: 190 },
  { width: 390, height: 560 },
  { width: 700, height: 420 },
  { width: 1400, height: 800 },
];
/** The lowest stages, in low frames of other pages and before a low window gets the article (client/boot.js). Families never stand there: a case is read, not staged. */
const low: readonly Size[] = [
  { width: 280, height: 150 },
  { width: 280, height: 192 },
  { width: 320, height: 156 },
  { width: 588, height: 190 },
  { width: 660, height: 190 },
];
const dock: readonly Size[] = [
  { width: 280, height: 60 },
  { width: 350, height: 60 },
  { width: 660, height: 104 },
  { width: 1296, height: 104 },
  { width: 1776, height: 104 },
];
const scenes = [...story.scenes.values()];
const loaded = await Promise.all(
  Object.entries(figures)
    .filter(([id]) => id !== 'quotation') // drawn from a scene's own words: figures-quotation.test.ts
    .map(async ([id, load]) => ({ id, draw: (await load()).draw })),
);
const drawOf = (id: string) => (loaded.find((one) => one.id === id) as (typeof loaded)[number]).draw;

/** Every picture that can be shown: figure, state, size; the calendar at every scene. */
const pictures = loaded.flatMap(({ id, draw }) => {
  const states = story.figures.get(id)?.states ?? [];
  if (id === 'calendar')
    return [undefined, ...scenes].flatMap((scene) =>
      dock.map((size) => ({
        name: `calendar ${scene?.id ?? 'before'} ${size.width}`,
        size,
        node: draw(figureData(story, id, scene), 'docked', size),
      })),
    );
  const data = figureData(story, id);
  return states.flatMap((state) =>
    (id.startsWith('family-') ? rooms : [...rooms, ...low]).map((size) => ({
      name: `${id} ${state.id} ${size.width}×${size.height}`,
      size,
      node: draw(data, state.id, size),
    })),
  );
});

test('there is a drawing for every figure of the content, and content for every drawing', () => {
  expect(Object.keys(figures).sort()).toEqual([...story.figures.keys(), 'quotation'].sort());
});

test.each(pictures)('$name: sound, inside its frame, no words on words', ({ node, size }) => {
  const svg = toSvg(node);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\{\w+\}|:claim/);
  expect(svg).not.toMatch(/ style=/); // the page's policy forbids inline styles
  expect(node.attrs.width).toBe(size.width);
  expect(node.attrs.height).toBe(size.height);
  const boxes = wordBoxes(node);
  expect(collisions(boxes)).toEqual([]);
  const outside = boxes.filter(
    (box) => box.x0 < -2 || box.x1 > size.width + 2 || box.y0 < -1 || box.y1 > size.height + 1,
  );
  expect(outside.map((box) => box.words)).toEqual([]);
  for (const text of tagged(node, 'text'))
    if (!String(text.attrs.class).startsWith('shape-words')) expect(styleOf(text)).not.toBe('');
  for (const parent of all(node)) {
    const keys = parent.children.flatMap((child) =>
      typeof child === 'string' || child.key === undefined ? [] : [child.key],
    );
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test('drawing is pure: the order of calls does not matter', () => {
  const again = [...loaded].reverse().flatMap(({ id, draw }) => {
    const states = id === 'calendar' ? [] : [...(story.figures.get(id)?.states ?? [])].reverse();
    const data = figureData(story, id);
    return states.flatMap((state) =>
      [...rooms]
        .reverse()
        .map((size) => [`${id} ${state.id} ${size.width}×${size.height}`, toSvg(draw(data, state.id, size))] as const),
    );
  });
  const first = new Map(pictures.map(({ name, node }) => [name, toSvg(node)]));
  for (const [name, svg] of again) expect(svg).toBe(first.get(name));
});

test('data for the browser is plain JSON', () => {
  for (const { id } of loaded) {
    const data = figureData(story, id, scenes[0]);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(JSON.stringify(data).length).toBeLessThan(20_000);
  }
});

describe('unit marks are exactly as many as claimed', () => {
  const blocks = (id: string, state: string, size: Size) =>
    tagged(drawOf(id)(figureData(story, id), state, size), 'rect').filter((one) => 'data-count' in one.attrs);
  const pitchOf = (id: string, state: string, size: Size) =>
    Number(tagged(drawOf(id)(figureData(story, id), state, size), 'pattern')[0]?.attrs.width);
  /** Marks that the pattern draws in a rect: whole tiles only. */
  const drawn = (rects: ReturnType<typeof blocks>, pitch: number) =>
    rects.reduce((sum, { attrs }) => sum + (Number(attrs.width) / pitch) * (Number(attrs.height) / pitch), 0);

  test.each(rooms)('at $width × $height', (size) => {
    const field = blocks('artillery', 'all', size);
    expect(field).toHaveLength(30);
    for (const block of field) expect(block.attrs['data-count']).toBe(1000);
    expect(drawn(field, pitchOf('artillery', 'all', size))).toBe(30_000);
    expect(drawn(blocks('artillery', 'one', size), pitchOf('artillery', 'one', size))).toBe(1);

    const structures = blocks('damage', 'total', size);
    const counts = ['K12', 'K13'].map((id) =>
      structures
        .filter((one) => one.key?.startsWith(id))
        .reduce((sum, one) => sum + Number(one.attrs['data-count']), 0),
    );
    expect(counts).toEqual([1667, 12_707]);
    expect(drawn(structures, pitchOf('damage', 'total', size))).toBe(1667 + 12_707);
    for (const id of ['artillery', 'damage'])
      expect(pitches).toContain(pitchOf(id, id === 'damage' ? 'total' : 'all', size));
  });

  test.each(rooms)('the field does not move between states at $width × $height', (size) => {
    const draw = drawOf('artillery');
    const data = dataOf('artillery');
    const [room] = tagged(draw(data, 'one', size), 'rect').filter((one) => one.key === 'room-29');
    const [block] = tagged(draw(data, 'all', size), 'rect').filter((one) => one.key === 'block-29');
    expect(Number(room?.attrs.x) + 0.5).toBe(block?.attrs.x);
    expect(Number(room?.attrs.y) + 0.5).toBe(block?.attrs.y);
  });
});

describe('damage by neighbourhood', () => {
  const data = dataOf('damage');
  test('no square lies on another, and their areas are the counts', () => {
    for (const size of rooms.filter(({ width, height }) => width >= 700 && height >= 440)) {
      const squares = tagged(drawOf('damage')(data, 'neighbourhoods', size), 'rect').filter(
        (one) => one.key?.endsWith('-moderate') && !one.key.startsWith('key'),
      );
      expect(squares).toHaveLength(23);
      const side = squares.map((one) => Number(one.attrs.width));
      expect((side[0] as number) ** 2 / (side[22] as number) ** 2).toBeCloseTo(1573 / 142, 5);
      const boxes = squares.map(({ attrs, key }) => ({
        words: key ?? '',
        x0: Number(attrs.x),
        x1: Number(attrs.x) + Number(attrs.width),
        y0: Number(attrs.y),
        y1: Number(attrs.y) + Number(attrs.height),
      }));
      expect(collisions(boxes)).toEqual([]);
    }
  });
  test('a short picture says how many it leaves to the table', () => {
    expect(toSvg(drawOf('damage')(data, 'neighbourhoods', { width: 350, height: 250 }))).toContain(
      'and 10 more in the table',
    );
    expect(toSvg(drawOf('damage')(data, 'neighbourhoods', { width: 390, height: 560 }))).not.toContain(
      'more in the table',
    );
  });
});

describe('calendar', () => {
  const draw = drawOf('calendar');
  const svg = (scene: string, size: Size) =>
    toSvg(draw(figureData(story, 'calendar', story.scenes.get(scene)), 'docked', size));
  test('134 days, passed up to today', () => {
    for (const size of dock) {
      const picture = svg('siege-trapped', size);
      expect(picture.match(/class="day/g)).toHaveLength(134);
      expect(picture.match(/class="day passed"/g)).toHaveLength(79);
      expect(picture.match(/class="day today"/g)).toHaveLength(1);
      expect(picture).toContain('day 80 of 134');
    }
  });
  test('names the day, the event and its number; a phone leaves the event out', () => {
    expect(svg('siege-ring', { width: 1296, height: 104 })).toContain('3 Jul · wall breached · day 28 of 134');
    expect(svg('siege-ring', { width: 350, height: 60 })).toContain('>3 Jul · day 28 of 134<');
  });
});

test.each(Object.entries(stillSizes))('stills: %s', (_, size) => {
  for (const { id, draw } of loaded.filter((one) => one.id !== 'calendar')) {
    const figure = story.figures.get(id);
    for (const state of figure?.states ?? []) {
      const node = frame(draw, figureData(story, id), state.id, size, { ...state, source: figure?.source ?? '' });
      expect(node.attrs['aria-label']).toBe(state.alt);
      const own = {
        ...node,
        children: node.children.filter((child) => typeof child === 'string' || child.tag !== 'svg'),
      };
      expect(collisions(wordBoxes(own))).toEqual([]);
      const inner = node.children.find((child) => typeof child !== 'string' && child.tag === 'svg') as typeof node;
      const boxes = wordBoxes(inner);
      expect(collisions(boxes)).toEqual([]);
      // What leaves the inner picture is cut there.
      const [width, height] = [Number(inner.attrs.width), Number(inner.attrs.height)];
      expect(boxes.filter(({ x0, x1, y0, y1 }) => x0 < -2 || x1 > width + 2 || y0 < -1 || y1 > height + 1).map(({ words }) => `${id} ${state.id}: ${words}`)).toEqual([]);
    }
  }
});
