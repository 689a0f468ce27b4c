import { h, type SvgNode } from '../svg.ts';

/** A word instead of a number ("hundreds"): a dotted line without an end, because a word is never given a length. */
export const wordLine = (x1: number, y1: number, x2: number, y2: number): SvgNode =>
  h('line', { x1, y1, x2, y2, class: 'word-line' });
