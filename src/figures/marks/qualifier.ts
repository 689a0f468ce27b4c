import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';
import { beyond, type Toward, up } from './beyond.ts';
import { claimantShape, who } from './claimant.ts';
import { sampleBox } from './sample.ts';
import { waves } from './waves.ts';

/** What a sign needs to know of a claim. */
export type Signed = Pick<DrawnClaim, 'qualifier' | 'sample' | 'family'>;

/** True when the printed number itself is not included. */
export const isOpen = ({ qualifier }: Signed): boolean => qualifier === 'more than' || qualifier === 'nearly';

/** True when the value may be lower, so that the stem breaks before its end. */
export const isBroken = ({ qualifier }: Signed): boolean => qualifier === 'up to' || qualifier === 'nearly';

export interface EndOptions {
  readonly toward?: Toward;
  /** Radius of the shape, px. */
  readonly r?: number;
  /** Dashes beyond the end, at most four. */
  readonly dashes?: number;
}

/** The end of a stem at (x, y): the shape says who counts, filled or open and its company how sure the number is. */
export function end(claim: Signed, x: number, y: number, options: EndOptions = {}): SvgNode {
  const { toward = up, r = 6, dashes = 4 } = options;
  const further = claim.qualifier === 'at least' || claim.qualifier === 'more than';
  const off = r + 5;
  return h(
    'g',
    { class: `end ${who(claim.family)}`, 'data-qualifier': claim.qualifier },
    further && beyond(x + toward[0] * off, y + toward[1] * off, toward, dashes),
    claim.qualifier === 'about' && waves(x, y, toward, r),
    claim.sample && sampleBox(x, y, r),
    claimantShape(claim.family, x, y, r, isOpen(claim)),
  );
}
