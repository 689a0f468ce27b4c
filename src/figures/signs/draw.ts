/** The signs that all figures share, one at a time: the method page explains them with the very marks that figures draw. */
import type { Family } from '../../story/schemas/claimant.ts';
import { families } from '../../story/schemas/claimant.ts';
import type { Qualifier } from '../../story/schemas/claim.ts';
import { qualifiers } from '../../story/schemas/claim.ts';
import type { Sign } from '../../story/schemas/method.ts';
import { claimantShape } from '../marks/claimant.ts';
import { range } from '../marks/range.ts';
import { stem } from '../marks/stem.ts';
import { inexactDay } from '../marks/waves.ts';
import { h, type SvgNode } from '../svg.ts';

/** Sizes in px: a stem with room for what lies beyond it; a shape or a place. */
const long = { width: 132, height: 36 };
const square = { width: 36, height: 36 };
const [start, tip, mid] = [2, 84, 18] as const;

/** A sign as an SVG of its own. It says nothing that the words beside it do not, so it is hidden from those who hear them. */
export function drawSign(sign: Sign): SvgNode {
  const { width, height } = isLong(sign) ? long : square;
  return h(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, class: 'figure sign', 'aria-hidden': 'true' },
    content(sign),
  );
}

const isQualifier = (sign: Sign): sign is Qualifier => (qualifiers as readonly string[]).includes(sign);
const isFamily = (sign: Sign): sign is Family => (families as readonly string[]).includes(sign);
const isLong = (sign: Sign): boolean => isQualifier(sign) || ['range', 'sample', 'word', 'inexact-day'].includes(sign);

function content(sign: Sign): (SvgNode | false)[] {
  if (isFamily(sign)) return [claimantShape(sign, 18, 18, 8)];
  const zero = h('line', { x1: start, x2: start, y1: mid - 6, y2: mid + 6, class: 'axis' });
  const lying = (qualifier: Qualifier, sample = false) => [
    zero,
    stem({ family: 'other', qualifier, sample }, [start, mid], [tip, mid]),
  ];
  if (isQualifier(sign)) return lying(sign);
  if (sign === 'sample') return lying('exactly', true);
  if (sign === 'range') return [zero, range('other', [start, mid], [44, mid], [tip, mid])];
  if (sign === 'word') return [h('line', { x1: start, x2: tip, y1: mid, y2: mid, class: 'word-line' })];
  if (sign === 'inexact-day')
    return [h('line', { x1: start, x2: 126, y1: 24, y2: 24, class: 'axis' }), inexactDay(36, tip, 16)];
  return [place(sign)];
}

/** How precisely a place is known, as on the maps. */
function place(sign: Sign): SvgNode | false {
  if (sign === 'ring') return h('circle', { cx: 18, cy: 18, r: 13, class: 'sign-place' });
  if (sign === 'nothing') return false;
  const style = sign === 'square-dashed' ? 'sign-place dashed' : 'sign-place';
  return h('rect', { x: 6, y: 6, width: 24, height: 24, class: style });
}
