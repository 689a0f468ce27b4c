import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';
import { period } from './dates.ts';
import { type TextOptions, text } from './text.ts';

/** The battle on a time axis: the only red rule there is. `x` is the axis' scale, y its height; `label` stands above. */
export function battle(
  claim: DrawnClaim,
  x: (at: Date) => number,
  y: number,
  label?: string,
  anchor: TextOptions['anchor'] = 'middle',
): SvgNode {
  const [from, to] = period(claim);
  const [a, b] = [x(from), x(to)];
  const at = anchor === 'end' ? b : anchor === 'middle' ? (a + b) / 2 : a;
  return h(
    'g',
    { key: 'battle' },
    h('rect', { x: a, y: y - 1.5, width: b - a, height: 3, class: 'battle' }),
    label && text(at, y - 8, label, 't-small-strong', { anchor, tone: 'oxide' }),
  );
}
