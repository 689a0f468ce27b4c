import { h, type SvgNode } from '../svg.ts';

/** Distance of two person marks and marks in a full row; scaled as one where space is short. */
export const personPitch = 20;
export const personColumns = 11;

/** Radius of a mark at a pitch, px: 10 px across at 20 px. */
export const personRadius = (pitch: number): number => pitch / 4;

/** Right edge of `count` marks in a row, px from the left edge of the first. */
export const rowWidth = (count: number, pitch: number): number => (count - 1) * pitch + 2 * personRadius(pitch);

/** Lower edge of `count` marks in rows, px from the upper edge of the first. */
export const rowsHeight = (count: number, pitch: number, columns = personColumns): number =>
  rowWidth(Math.ceil(count / columns), pitch);

/** One disc for one person killed, all alike, row after row; x and y are the left and upper edge of the first. */
export function people(
  x: number,
  y: number,
  count: number,
  key: string,
  { pitch = personPitch, columns = personColumns, r = personRadius(pitch) } = {},
): SvgNode {
  return h(
    'g',
    { key, 'data-count': count },
    Array.from({ length: count }, (_, i) =>
      person(x + r + (i % columns) * pitch, y + r + Math.floor(i / columns) * pitch, r),
    ),
  );
}

/** The mark of one person, centre and radius in px. */
export const person = (cx: number, cy: number, r: number): SvgNode => h('circle', { cx, cy, r, class: 'person solid' });
