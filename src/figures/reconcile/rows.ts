import { person } from '../marks/people.ts';
import { h, round, type SvgNode } from '../svg.ts';

/** Marks fill columns of three: then the thirty-nine, and both guides, fall between two columns. */
export const deep = 3;

export interface Row {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly r: number;
}

/** Left edge of the column that the mark after `count` marks begins in, px. */
export const columnX = ({ x, pitch }: Row, count: number): number => x + Math.floor(count / deep) * pitch;

/** Lower edge of a row of marks, px. */
export const rowBottom = ({ y, pitch, r }: Row): number => y + (deep - 1) * pitch + 2 * r;

export const centreOf = ({ x, y, pitch, r }: Row, i: number): readonly [number, number] => [
  x + r + Math.floor(i / deep) * pitch,
  y + r + (i % deep) * pitch,
];

/** One disc a person, column after column. */
export const crowd = (row: Row, count: number, key: string): SvgNode =>
  h(
    'g',
    { key, 'data-count': count },
    Array.from({ length: count }, (_, i) => person(...centreOf(row, i), row.r)),
  );

/** The line between the first `count` marks and the rest; it steps where a column holds both. */
export function divider(row: Row, count: number, key: string): SvgNode {
  const { y, pitch, r } = row;
  const gap = (pitch - 2 * r) / 2;
  const right = columnX(row, count) - gap;
  const above = count % deep;
  const [top, foot] = [y - gap - 1, rowBottom(row) + gap + 3];
  const step = y + above * pitch - gap;
  const d = above
    ? `M${round(right + pitch)} ${round(top)}V${round(step)}H${round(right)}V${round(foot)}`
    : `M${round(right)} ${round(top)}V${round(foot)}`;
  return h('path', { key, d, class: 'leader' });
}
