import { h, type SvgNode } from '../svg.ts';
import type { Size } from '../types.ts';

/** The box a picture is drawn in, CSS px: left, right, top and bottom edges inside the svg. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * True for phones and narrow embeds: fewer words, smaller numerals, rows instead of columns. `lowest`: the height in px
 * under which a figure's wide form would print words on words, as in a low frame of another page.
 */
export const compact = (size: Size, lowest = 0): boolean => size.width < 520 || size.height < lowest;

/** Where a picture may draw: to its edges, because the page keeps the margin and words line up with the title. */
export const inside = ({ width, height }: Size): Box => ({ x0: 1, x1: width - 1, y0: 2, y1: height - 2 });

/** Start of every id in a picture: one page may hold a figure several times, in other states and sizes, and a pattern is found by its id. */
export const idFor = (id: string, state: string, { width, height }: Size): string =>
  `${id}-${state}-${width}x${height}`;

/** The svg node every figure returns. The words for assistive technology stand beside it, so the picture itself is hidden. */
export function picture(id: string, state: string, size: Size, ...children: Parameters<typeof h>[2][]): SvgNode {
  const { width, height } = size;
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: `figure figure-${id}`,
      'data-state': state,
      'aria-hidden': 'true',
    },
    ...children,
  );
}
