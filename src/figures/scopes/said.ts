import { claimantShape, who } from '../marks/claimant.ts';
import { endOf, middle, startOf } from '../marks/dates.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';

/** Where the sign of the day it was said stands: on that day, but clear of the bar that ends at `end`, px. */
export const saidAt = ({ saidOn }: DrawnClaim, x: (at: Date) => number, end: number, r: number): number =>
  Math.max(x(middle([startOf(saidOn), endOf(saidOn)])), end + r * 1.2 + 3);

/** The claimant's sign, tied to its bar by dots. Always filled: a bar is time, so no bar ends in a sign of how sure. */
export function said(claim: DrawnClaim, at: number, end: number, y: number, r: number): SvgNode {
  return h(
    'g',
    { class: who(claim.family) },
    at - end > r + 12 && h('line', { x1: end + 3, x2: at - r - 2, y1: y, y2: y, class: 'period-said' }),
    claimantShape(claim.family, at, y, r),
  );
}
