/**
 * The hatching of ornament.ts for a still: the same lines as the dashes of one very wide line, cut by the shape. It is
 * a third of the bytes of a city's picture when every hatch line is written out.
 */
import type { Point } from './camera.ts';
import type { Box } from './path.ts';

export interface Stripes {
  /** Where a stripe with shift 0 goes through: the first point of the hatched polygon. */
  readonly through: Point;
  /** From stripe to stripe, and sideways from `through`. */
  readonly every: number;
  readonly shift: number;
  readonly width: number;
  /** What must be covered. */
  readonly box: Box;
}

/** Attributes of a path that is seen as diagonal stripes, from top left to bottom right, all over the box. */
export function stripes({ through, every, shift, width, box }: Stripes) {
  const [l, t, r, b] = box;
  // u runs along the stripes, v across them to the top right.
  const turned = ([x, y]: Point): Point => [
    (x - through[0] + (y - through[1])) * Math.SQRT1_2,
    (x - through[0] - (y - through[1])) * Math.SQRT1_2,
  ];
  const back = (u: number, v: number): string =>
    [through[0] + (u + v) * Math.SQRT1_2, through[1] + (u - v) * Math.SQRT1_2].map((n) => n.toFixed(2)).join(' ');
  const [low, high] = [turned([l, b])[1], turned([r, t])[1]];
  const [first, last] = [turned([l, t])[0], turned([r, b])[0]];
  const from = shift + Math.ceil((low - shift) / every) * every - width / 2;
  const u = (first + last) / 2;
  return {
    d: `M${back(u, from)}L${back(u, high)}`,
    fill: 'none',
    'stroke-width': Math.ceil(last - first),
    // Two decimals would drift by pixels over a hundred stripes.
    'stroke-dasharray': `${width} ${(every - width).toFixed(4)}`,
  };
}
