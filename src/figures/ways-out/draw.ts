/** Ways out: from the city to the outside, four ways of equal weight and what stood across each. A scheme; no sign marks a place. */
import { claimantShape } from '../marks/claimant.ts';
import { hatched, hatchPattern } from '../marks/hatch.ts';
import { idFor, picture } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { Draw, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { gap, layWays, type Plan } from './layout.ts';
import { sign, way } from './signs.ts';

export const draw: Draw = (data, state, size) => {
  const plan = layWays(data, size);
  const hatch = `${idFor('ways-out', state, size)}-city`;
  const { city, out, sign: x, half, rise, road } = plan;
  return picture(
    'ways-out',
    state,
    size,
    hatchPattern(hatch, 7, 1.4),
    h('rect', { key: 'city', ...edges(city), class: 'ways-city' }),
    hatched(hatch, city.x0, city.y0, city.x1 - city.x0, city.y1 - city.y0, 'city-hatch'),
    ends(data, plan),
    plan.rules.map((y, i) => h('line', { key: `rule-${i}`, x1: city.x1, x2: out, y1: y, y2: y, class: 'rule' })),
    by(data, plan, 'tactics', plan.heads[0]),
    by(data, plan, 'boats', plan.heads[1]),
    plan.lanes.flatMap((lane) => {
      const place = { x, y: lane.way, half, rise, road };
      return [way(lane.lane, place, plan.from, out), sign(lane.lane, place), named(data, plan, lane)];
    }),
    note(data, plan),
  );
};

const edges = ({ x0, x1, y0, y1 }: Plan['city']) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });

/** The two sides of the picture. */
function ends(data: FigureData, { city, out, ends: y, type }: Plan): SvgNode[] {
  const { word } = pick(data);
  return [
    text(city.x0, y, word('city'), type.end, { key: 'in' }),
    text(out, y, word('out'), type.end, { key: 'out', anchor: 'end' }),
  ];
}

/** Whose doing the ways under this line tell of, and by whose account. */
function by(data: FigureData, { words, type, narrow }: Plan, group: 'tactics' | 'boats', y: number): SvgNode {
  const { word, claim } = pick(data);
  const who = word(`${group}By`);
  const r = narrow ? 4 : 5;
  const shape = words + measure(who, type.strong) + (narrow ? 12 : 18) + r;
  return h(
    'g',
    { key: `by-${group}` },
    text(words, y, who, type.strong),
    claimantShape(claim(group).family, shape, y - r, r),
    text(shape + r + 6, y, word(narrow ? `${group}Short` : `${group}Said`), type.plain, { tone: 'soft' }),
  );
}

function named(data: FigureData, { words, type, narrow }: Plan, { lane, name }: Plan['lanes'][number]): SvgNode {
  const { word } = pick(data);
  return h(
    'g',
    { key: `name-${lane}` },
    text(words, name, word(narrow ? `${lane}Short` : lane), type.name),
    !narrow && text(words, name + styles[type.more].line, word(`${lane}More`), type.more, { tone: 'soft' }),
  );
}

/** That it is a scheme stands on the picture itself, where a copy of it keeps it. */
function note(data: FigureData, { city, type, note: { y, inline, lines: rest } }: Plan): SvgNode {
  const { word } = pick(data);
  const x = inline ? city.x0 + measure(word('scheme'), type.end) + gap : city.x0;
  return h(
    'g',
    { key: 'scheme' },
    text(city.x0, y, word('scheme'), type.end),
    lines(x, y + (inline ? 0 : styles[type.end].line), rest, type.plain, { tone: 'soft' }),
  );
}
