import { h, type SvgNode } from '../svg.ts';

/** "Differs": the sign ≠, drawn because our fonts carry no such letter. (x, y) is its left end on the baseline; `side` px wide. */
export const unequal = (x: number, y: number, side = 9): SvgNode =>
  h('path', {
    d: `M${x} ${y - 6.5}h${side}M${x} ${y - 2.5}h${side}M${x + side * 0.72} ${y - 9.5}l${-side * 0.44} 10`,
    class: 'axis',
  });
