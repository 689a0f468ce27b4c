/** The four signs: plain geometry, all in ink, all as wide and as high as one another. */
import { range } from 'd3';
import { h, round, type SvgNode } from '../svg.ts';
import type { Lane } from './layout.ts';

/** Middle of a sign on its way, its half width, its height over and under the way, thickness of the way, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly rise: number;
  readonly road: number;
}

const count = 5;

/** Mines: small triangles along the way, evenly, because nothing says where they lay. */
function mines({ x, y, half, rise }: Place): SvgNode[] {
  const r = Math.min(12, Math.max(4, rise * 0.28));
  const step = (2 * half - 2 * r) / (count - 1);
  return range(count).map((i) => {
    const cx = x - half + r + i * step;
    const cy = y + (i % 2 ? -1 : 1) * Math.min(rise - r, r * 0.8);
    return h('path', {
      d: `M${round(cx)} ${round(cy - r)}l${round(r)} ${round(r * 1.75)}h${round(-2 * r)}z`,
      class: 'ways-sign',
    });
  });
}

/** A checkpoint: a bar across the way. */
function checkpoint({ x, y, rise }: Place): SvgNode[] {
  const high = rise * 0.8;
  const wide = Math.max(3.5, rise * 0.16);
  return [h('rect', { x: x - wide / 2, y: y - high, width: wide, height: 2 * high, class: 'ways-solid' })];
}

/** Shooting: a sight from one point over a stretch of the way. */
function shooting({ x, y, half, rise }: Place): SvgNode[] {
  const r = Math.max(2.5, rise * 0.13);
  const [px, py] = [x + half * 0.5, y - rise + r];
  const from = `${round(x - half * 0.7)} ${round(y)}`;
  const to = `${round(x + half * 0.25)} ${round(y)}`;
  const lines = `M${from}L${round(px)} ${round(py)}L${to}`;
  return [
    h('path', { d: `${lines}z`, class: 'ways-field' }),
    h('path', { d: lines, class: 'ways-sight' }),
    h('rect', { x: px - r, y: py - r, width: 2 * r, height: 2 * r, class: 'ways-solid' }),
  ];
}

/** A boat on the river, seen from the side, and a dashed ring about it: targeted, by another party, from where is not told. */
function boat({ x, y, rise }: Place): SvgNode[] {
  const r = rise * 0.94;
  const long = r * 0.68;
  const deep = long * 0.42;
  const deck = y - deep * 0.4;
  return [
    h('circle', { cx: x, cy: y, r, class: 'ways-field' }),
    h('circle', { cx: x, cy: y, r, class: 'ways-sight ways-other' }),
    h('path', {
      d: `M${round(x - long)} ${round(deck)}h${round(2 * long)}l${round(-long * 0.36)} ${round(deep)}h${round(-long * 1.28)}z`,
      class: 'ways-sign',
    }),
  ];
}

const signs: Readonly<Record<Lane, (place: Place) => SvgNode[]>> = { mines, checkpoint, shooting, boat };

export const sign = (lane: Lane, place: Place): SvgNode =>
  h('g', { key: `sign-${lane}`, class: 'ways-mark' }, signs[lane](place));

/** A way from the city to its sign, and dashed from there on: whether anybody came through is not told. The river lies across its own. */
export function way(lane: Lane, { x, y, half, rise, road }: Place, from: number, to: number): SvgNode {
  const [top, end] = [y - road / 2, to - road * 1.1];
  const near = lane === 'boat' ? x - half : lane === 'checkpoint' ? x : x + half;
  const far = lane === 'boat' ? x + half : near;
  const arrow = `M${round(to - road * 1.4)} ${round(y - road * 0.9)}L${round(to)} ${round(y)}l${round(-road * 1.4)} ${round(road * 0.9)}`;
  return h(
    'g',
    { key: `way-${lane}` },
    lane === 'boat' &&
      h('path', {
        d: `M${round(x - half)} ${round(y - rise)}V${round(y + rise)}H${round(x + half)}V${round(y - rise)}z`,
        class: 'ways-river',
      }),
    lane === 'boat' &&
      h('path', {
        d: `M${round(x - half)} ${round(y - rise)}V${round(y + rise)}M${round(x + half)} ${round(y - rise)}V${round(y + rise)}`,
        class: 'ways-bank',
      }),
    h('rect', { x: from, y: top, width: near - from, height: road, class: 'ways-road' }),
    h('path', {
      d: `M${round(from)} ${round(top)}H${round(near)}M${round(from)} ${round(top + road)}H${round(near)}`,
      class: 'ways-edge',
    }),
    h('path', {
      d: `M${round(far)} ${round(top)}H${round(end)}M${round(far)} ${round(top + road)}H${round(end)}`,
      class: 'ways-edge ways-beyond',
    }),
    h('path', { d: arrow, class: 'ways-edge' }),
  );
}
