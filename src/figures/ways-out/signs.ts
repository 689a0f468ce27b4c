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
  const r = Math.min(9, Math.max(4, rise * 0.36));
  const step = (2 * half - 2 * r) / (count - 1);
  return range(count).map((i) => {
    const cx = x - half + r + i * step;
    const cy = y + (i % 2 ? -1 : 1) * Math.min(rise - r, r * 1.1);
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

/** A sight over a stretch of the way: two lines from one point. Without `post`, nothing is said of where it came from. */
function sight({ x, y, half, rise }: Place, from: number, to: number, post: boolean): SvgNode[] {
  const [px, py] = [x + half - 4, y - rise + 3];
  const corners = `${round(from)} ${round(y)}`;
  const r = Math.max(2.5, rise * 0.13);
  return [
    h('path', { d: `M${round(px)} ${round(py)}L${corners}H${round(to)}z`, class: 'ways-field' }),
    h('path', {
      d: `M${corners}L${round(px)} ${round(py)}L${round(to)} ${round(y)}`,
      class: post ? 'ways-sight' : 'ways-sight ways-other',
    }),
    ...(post ? [h('rect', { x: px - r, y: py - r, width: 2 * r, height: 2 * r, class: 'ways-solid' })] : []),
  ];
}

const shooting = (place: Place): SvgNode[] => {
  const { x, half } = place;
  return sight(place, x - half * 0.75, x + half * 0.1, true);
};

/** A boat on the river between its banks, seen from the side, and a sight on it in dashes: another party. */
function boat(place: Place): SvgNode[] {
  const { x, y, half, rise } = place;
  const long = Math.min(half * 0.5, rise * 1.15);
  const deep = Math.max(4, long * 0.34);
  const cx = x - half * 0.22;
  return [
    ...sight({ ...place, y: y - deep * 0.2 }, cx - long, cx + long, false),
    h('path', {
      d: `M${round(cx - long)} ${round(y - deep * 0.4)}h${round(2 * long)}l${round(-long * 0.36)} ${round(deep)}h${round(-long * 1.28)}z`,
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
