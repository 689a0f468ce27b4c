/** A claim's first and last day as a bar. */
import { who } from '../marks/claimant.ts';
import { endOf, startOf } from '../marks/dates.ts';
import type { Reach } from '../marks/place.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';

const reaches: Readonly<Record<string, Reach>> = {
  raqqa: 'city',
  'raqqa-around': 'around',
  'raqqa-governorate': 'around',
  'syria-iraq': 'syria-iraq',
};

/** How wide a claim's place is. Throws on a place that this figure has no sign for. */
export function reachOf({ id, place }: DrawnClaim): Reach {
  const reach = reaches[place];
  if (!reach) throw new Error(`claim ${id} counts in “${place}”, which scopes cannot draw`);
  return reach;
}

export interface Span {
  readonly from: Date;
  readonly to: Date;
  /** False where the source names the month only. */
  readonly exactFrom: boolean;
  readonly exactTo: boolean;
}

/** First and last moment counted. A month in which the battle began or ended stands for the battle's own first or last day. */
export function spanOf(claim: DrawnClaim, battle: DrawnClaim): Span {
  const [from, to] = [claim.from, claim.to ?? claim.from];
  if (!from || !to) throw new Error(`claim ${claim.id} is drawn as a period but its scope has no dates`);
  const same = (day: string, edge: string | null): edge is string => day.length < 10 && edge?.slice(0, 7) === day;
  return {
    from: startOf(same(from, battle.from) ? battle.from : from),
    to: endOf(same(to, battle.to) ? battle.to : to),
    exactFrom: from.length === 10,
    exactTo: to.length === 10,
  };
}

export interface BarOptions {
  /** Pattern for `around`. */
  readonly hatch: string;
  readonly key?: string;
  /** Days the axis shows; the bar is cut there, without an end. */
  readonly within?: readonly [Date, Date];
}

const wavy = (side: number, height: number): string =>
  `q${round(side)} ${round(height / 4)} 0 ${round(height / 2)}t0 ${round(height / 2)}`;

/** The bar from x(from) to x(to), top at y, px. An end known only to the month is wavy. Null when no day of it is shown. */
export function periodBar(
  claim: DrawnClaim,
  span: Span,
  x: (at: Date) => number,
  y: number,
  height: number,
  { hatch, key, within }: BarOptions,
): SvgNode | null {
  const [first, last] = within ?? [span.from, span.to];
  if (span.to <= first || span.from >= last) return null;
  const cut = { from: span.from < first, to: span.to > last };
  const [x1, x2] = [x(cut.from ? first : span.from), x(cut.to ? last : span.to)];
  const side = x2 - x1 < 14 ? 0 : Math.min(4, height * 0.28, (x2 - x1) * 0.1);
  const right = span.exactTo || cut.to || !side ? `v${round(height)}` : wavy(side, height);
  const left = span.exactFrom || cut.from || !side ? `v${round(-height)}` : wavy(-side, -height);
  const outline = `M${round(x1)} ${round(y)}H${round(x2)}${right}H${round(x1)}${left}`;
  const reach = reachOf(claim);
  // A bar cut by the axis keeps its long edges and loses the short one.
  const edge =
    cut.from || cut.to
      ? `M${round(x1)} ${round(y)}H${round(x2)}${cut.to ? `m0 ${round(height)}` : right}H${round(x1)}${cut.from ? '' : left}`
      : `${outline}Z`;
  return h(
    'g',
    { key, class: `period ${who(claim.family)}`, 'data-reach': reach },
    reach === 'city' && h('path', { d: `${outline}Z`, class: 'period-solid' }),
    reach === 'around' && h('path', { d: `${outline}Z`, fill: `url(#${hatch})` }),
    reach !== 'city' && h('path', { d: edge, class: 'period-edge' }),
  );
}

/** Hatching in a claimant's colour. */
export const periodHatch = (id: string, style: string): SvgNode =>
  h(
    'pattern',
    { key: id, id, width: 4.5, height: 4.5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    h('rect', { width: 1.7, height: 4.5, class: `period-hatch ${style}` }),
  );
