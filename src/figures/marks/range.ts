import type { Family } from '../../story/schemas/claimant.ts';
import { h, type SvgNode } from '../svg.ts';
import { who } from './claimant.ts';

type Point = readonly [number, number];

/** Two ends and a pale band, nothing in the middle: a range is never given a best guess. `base` is zero on its axis; r is half a bar, px. */
export function range(family: Family, base: Point, low: Point, high: Point, r = 8): SvgNode {
  const vertical = low[0] === high[0];
  const bar = ([x, y]: Point) =>
    h('line', {
      x1: vertical ? x - r : x,
      x2: vertical ? x + r : x,
      y1: vertical ? y : y - r,
      y2: vertical ? y : y + r,
      class: 'range-end',
    });
  return h(
    'g',
    { class: `range ${who(family)}` },
    h('line', { x1: base[0], y1: base[1], x2: low[0], y2: low[1], class: 'range-below' }),
    h('line', { x1: low[0], y1: low[1], x2: high[0], y2: high[1], class: 'range-band' }),
    bar(low),
    bar(high),
  );
}
