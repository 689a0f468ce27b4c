import { h, type SvgNode } from '../svg.ts';

/** A dashed box around an end: a piece of an unknown whole. */
export function sampleBox(x: number, y: number, r: number): SvgNode {
  const half = r + (r < 6 ? 2 : 3.5);
  return h('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, class: 'sample' });
}
