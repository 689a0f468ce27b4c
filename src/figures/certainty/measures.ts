import { text } from '../marks/text.ts';
import { stem } from '../marks/stem.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';
import type { Band, Degree } from './band.ts';

/** A degree's number and words, and under them a line as long as its people: its end says how sure the number is. */
export function measureLine(band: Band, degree: Degree, claim: DrawnClaim, words: string, narrow: boolean): SvgNode {
  const y = band.words(degree);
  const at = y + band.lineBelow;
  const number = narrow ? 't-number-s' : band.lineBelow > 12 ? 't-number' : 't-number-m';
  const gap = narrow ? 7 : 12;
  return h(
    'g',
    { key: `measure-${degree}` },
    text(band.x0, y, claim.printed, number, { tone: 'halo' }),
    text(band.x0 + measure(claim.printed, number) + gap, y, words, narrow ? 't-micro' : 't-label', {
      tone: 'soft halo',
    }),
    h('line', { x1: band.x0 + 0.5, x2: band.x0 + 0.5, y1: at - 4, y2: at + 4, class: 'axis' }),
    stem(claim, [band.x0, at], [band.x(claim.value ?? 0), at], {
      width: narrow ? 2 : 2.5,
      r: narrow ? 4.5 : 6,
      key: `line-${degree}`,
    }),
  );
}

/** Carries a number down through all that lies inside it. */
export const guide = (band: Band, degree: Degree, x: number): SvgNode =>
  h('line', {
    key: `guide-${degree}`,
    x1: x,
    x2: x,
    y1: band.words(degree) + band.lineBelow + 8,
    y2: band.top - 3,
    class: 'degree-guide',
  });
