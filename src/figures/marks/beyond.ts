import { h, type SvgNode } from '../svg.ts';

/** Unit vector towards larger values: up is (0, -1), right is (1, 0). */
export type Toward = readonly [number, number];
export const up: Toward = [0, -1];
export const right: Toward = [1, 0];

const dash = 5.5;
const gap = 3.5;
const fade = [0.95, 0.7, 0.45, 0.25];

/** Length of all four dashes, px. */
export const beyondLength = 4 * dash + 3 * gap;

/** Four dashes that thin out from (x, y): "further", never how far, so their length is the same in every figure. */
export function beyond(x: number, y: number, [dx, dy]: Toward, count = 4): SvgNode[] {
  return fade.slice(0, count).map((opacity, i) => {
    const from = i * (dash + gap);
    const to = from + dash;
    return h('line', {
      x1: x + dx * from,
      y1: y + dy * from,
      x2: x + dx * to,
      y2: y + dy * to,
      class: 'beyond',
      opacity,
    });
  });
}
