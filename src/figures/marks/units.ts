import { h, type SvgNode } from '../svg.ts';

/**
 * Unit marks, one square point each. Thousands of nodes would choke a phone, so a pattern draws them:
 * one tile is one mark, and every rect filled with it spans whole tiles, so the marks drawn are exactly those counted.
 */
export interface Grid {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
}

/** Pitches in px that land on device pixels at twice density (all) and at single density (whole ones): others shimmer. */
export const pitches = [1, 1.5, 2, 3, 4, 5, 6] as const;

/** Side of a point, px: about half its pitch, on half pixels. */
export const pointSide = (pitch: number): number => Math.max(0.5, Math.round(pitch * 1.1) / 2);

/** The pattern of a grid. `tone` is a class that sets the fill. */
export function unitPattern({ id, x, y, pitch }: Grid, tone = 'unit'): SvgNode {
  const side = pointSide(pitch);
  return h(
    'pattern',
    { key: id, id, x, y, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse' },
    h('rect', { width: side, height: side, class: tone }),
  );
}

/** A block of columns × rows marks whose first mark is in that column and row of the grid. */
export function unitBlock(
  grid: Grid,
  column: number,
  row: number,
  columns: number,
  rows: number,
  key: string,
): SvgNode {
  const { id, x, y, pitch } = grid;
  return h('rect', {
    key,
    x: x + column * pitch,
    y: y + row * pitch,
    width: columns * pitch,
    height: rows * pitch,
    fill: `url(#${id})`,
    'data-count': columns * rows,
  });
}
