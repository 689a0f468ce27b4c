import { h, round, type SvgNode } from '../svg.ts';

/** The days or the marks a number counts: a bracket under them from x1 to x2, opening upwards, `depth` px deep. */
export const bracket = (x1: number, x2: number, y: number, depth = 5): SvgNode =>
  h('path', { d: `M${round(x1)} ${round(y)}v${depth}H${round(x2)}v${-depth}`, class: 'bracket' });
