import { path as d3Path } from 'd3';
import type { Box } from '../marks/layout.ts';
import { text } from '../marks/text.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { grouped, type Neighbourhood, neighbourhoods } from './neighbourhood.ts';
import { type Loose, pushApart } from './push-apart.ts';

type Point = readonly [number, number];
/** What the map shows: west, south, east, north in degrees. */
const view = [38.965, 35.9255, 39.0605, 35.9755] as const;
/** Side of a square for one structure at a scale of 10,000 px a degree. */
const unitSide = 1.72;
const style = 't-micro';

interface Placed extends Loose {
  readonly one: Neighbourhood;
  readonly side: number;
  readonly label: readonly string[];
}

/** Nested squares at the middle of each neighbourhood's damage, on the city, the river and the wall; area is the count. */
export function drawMap(data: FigureData, box: Box): SvgNode[] {
  const { word } = pick(data);
  const [west, south, east, north] = view;
  const squash = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min((box.x1 - box.x0) / ((east - west) * squash), (box.y1 - box.y0) / (north - south));
  const [width, height] = [(east - west) * squash * scale, (north - south) * scale];
  const [left, top] = [(box.x0 + box.x1 - width) / 2, (box.y0 + box.y1 - height) / 2];
  const px = ([lon, lat]: Point): Point => [left + (lon - west) * squash * scale, top + (north - lat) * scale];
  const one = unitSide * Math.min(1.5, scale / 10000);
  const key = drawKey(word, one, box);
  const placed = place(neighbourhoods(data), px, one, box, key.box);
  return [...ground(data, px), ...key.nodes, ...placed.flatMap((placedOne, i) => squares(placedOne, i === 0))];
}

function ground(data: FigureData, px: (at: Point) => Point): SvgNode[] {
  const line = (name: string, close: boolean) => {
    const pen = d3Path();
    (data.geo?.[name] ?? []).forEach((at, i) => {
      const [x, y] = px(at);
      i
        ? pen.lineTo(Math.round(x * 10) / 10, Math.round(y * 10) / 10)
        : pen.moveTo(Math.round(x * 10) / 10, Math.round(y * 10) / 10);
    });
    if (close) pen.closePath();
    return h('path', { key: name, d: pen.toString(), class: `ground-${name}` });
  };
  return [line('urban', true), line('river', true), line('oxbow', true), line('wall-lost', false), line('wall', false)];
}

function place(
  all: readonly Neighbourhood[],
  px: (at: Point) => Point,
  unit: number,
  bounds: Box,
  key: Loose,
): Placed[] {
  const boxes = all.map((one, i): Placed => {
    const side = Math.sqrt(one.all) * unit;
    const label = [...wrap(one.name, 96, style), ...(i ? [] : [grouped(one.all)])]; // only the largest prints its number
    const home = px(one.at);
    const width = Math.max(side, ...label.map((line) => measure(line, style) * 1.03)) + 6;
    return { one, side, label, home, x: home[0], y: home[1], width, height: side + 6 + label.length * 14 };
  });
  return pushApart<Loose & Partial<Placed>>([...boxes, key], bounds).filter(
    (box): box is Placed => box.one !== undefined,
  );
}

function squares({ one, side, label, x, y, height }: Placed, first: boolean): SvgNode[] {
  const unit = side / Math.sqrt(one.all);
  const [left, base] = [x - side / 2, y - height / 2 + side];
  const names = Math.max(...label.map((line) => measure(line, style)));
  const nameX = names > side ? x - names / 2 : left;
  return [
    ...(
      [
        ['moderate', one.all],
        ['severe', one.destroyed + one.severe],
        ['destroyed', one.destroyed],
      ] as const
    ).map(([grade, count]) => {
      const edge = Math.sqrt(count) * unit; // squares share a corner: each smaller one is part of the larger
      return h('rect', {
        key: `${one.name}-${grade}`,
        x: left,
        y: base - edge,
        width: edge,
        height: edge,
        class: `${grade} nested`,
      });
    }),
    ...label.map((line, i) =>
      text(nameX, base + 13 + i * 14, line, first ? 't-micro-strong' : style, { tone: 'halo' }),
    ),
  ];
}

/** The key is the sign itself, with its three parts named. */
function drawKey(word: (name: string) => string, unit: number, { x0, y0 }: Box): { nodes: SvgNode[]; box: Loose } {
  const side = 34 * unit;
  const base = y0 + side + 2;
  const parts = [
    ['moderate', 1, 'keyAll'],
    ['severe', 0.69, 'keySevere'],
    ['destroyed', 0.46, 'keyDestroyed'],
  ] as const;
  const widest = Math.max(...parts.map(([, , name]) => measure(word(name), 't-small')));
  const nodes = parts.flatMap(([grade, part, name], i) => {
    const edge = side * part;
    const y = base - (edge + (parts[i + 1]?.[1] ?? 0) * side) / 2;
    return [
      h('rect', {
        key: `key-${grade}`,
        x: x0 + 1,
        y: base - edge,
        width: edge,
        height: edge,
        class: `${grade} nested`,
      }),
      h('line', { x1: x0 + edge - 1, x2: x0 + side + 12, y1: y, y2: y, class: 'leader' }),
      text(x0 + side + 17, y + 4, word(name), 't-small'),
    ];
  });
  const [width, height] = [side + 26 + widest, side + 12];
  const middle = [x0 + width / 2, y0 + height / 2] as const;
  return { nodes, box: { x: middle[0], y: middle[1], home: middle, width, height, fixed: true } };
}
