import { range } from 'd3';
import { h, type SvgNode } from '../svg.ts';
import type { Band } from './band.ts';

/** Dashes that say "further", as at the end of a stem, but in ink: they belong to the texture and not to who counts. */
function further(x: number, y: number, step = 8): SvgNode[] {
  return [0.8, 0.55, 0.35, 0.18].map((opacity, i) =>
    h('line', { x1: x + 4 + i * step, x2: x + 4 + i * step + 4.5, y1: y, y2: y, class: 'degree-further', opacity }),
  );
}

/** One disc a person, column after column. A pattern draws them: hundreds of nodes are too many for a phone. */
export function people({ x0, top, pitch, rows }: Band, count: number, id: string): SvgNode[] {
  const columns = Math.floor(count / rows);
  const rest = count % rows;
  const block = (key: string, column: number, wide: number, high: number) =>
    h('rect', {
      key,
      x: x0 + column * pitch,
      y: top,
      width: wide * pitch,
      height: high * pitch,
      fill: `url(#${id})`,
      'data-count': wide * high,
    });
  return [
    h(
      'pattern',
      { key: id, id, x: x0, y: top, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse' },
      h('circle', { cx: pitch / 2, cy: pitch / 2, r: pitch < 6 ? pitch * 0.3 : pitch / 4, class: 'unit' }),
    ),
    block('people', 0, columns, rows),
    ...(rest ? [block('people-rest', columns, 1, rest)] : []),
  ];
}

/** Ruled lines to an open edge: names, but no exact number of them, so nobody is drawn. */
export function named(band: Band, edge: number): SvgNode {
  const every = Math.max(1, Math.ceil(9 / band.pitch));
  const ys = range(0, band.rows + 1, every).map((row) => band.top + row * band.pitch);
  return h(
    'g',
    { key: 'named' },
    ys.map((y) => [h('line', { x1: band.x0, x2: edge, y1: y, y2: y, class: 'degree-line' }), further(edge, y)]),
  );
}

/** An outline without its far side: a sum, not a list. */
export function outline({ x0, top, height }: Band, edge: number): SvgNode {
  return h(
    'g',
    { key: 'outline' },
    h('path', { d: `M${edge} ${top - 1}H${x0 - 0.25}V${top + height + 1}H${edge}`, class: 'degree-outline' }),
    further(edge, top - 1),
    further(edge, top + height + 1),
  );
}
