/** Time runs down, linear; a leader goes from the day it was said to the claim's row. */
import { scaleUtc, utcDay, utcFormat, utcMonth, utcYear } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import { inexactDay } from '../marks/waves.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';

export type TimeScale = ReturnType<typeof scaleUtc<number>>;

/** Whole months (one year) or years (several) around the days of the claims, from y0 down to y1. */
export function timeAxis(claims: readonly DrawnClaim[], y0: number, y1: number): TimeScale {
  const first = new Date(Math.min(...claims.map(({ saidOn }) => +startOf(saidOn))));
  const last = new Date(Math.max(...claims.map(({ saidOn }) => +endOf(saidOn))));
  const several = first.getUTCFullYear() !== last.getUTCFullYear();
  return scaleUtc(
    [
      several ? utcMonth.offset(utcMonth.floor(first), -1) : utcMonth.floor(first),
      utcDay.offset(several ? utcMonth.ceil(last) : last, 4),
    ],
    [y0, y1],
  );
}

const monthName = utcFormat('%b');
const yearName = utcFormat('%Y');

/** The axis at x, ticks and names of months or years to its left. */
export function axisLine(y: TimeScale, x: number, named: boolean): SvgNode[] {
  const [first, last] = y.domain() as [Date, Date];
  const several = first.getUTCFullYear() !== last.getUTCFullYear();
  const starts = several ? utcYear.range(utcYear.ceil(first), last) : utcMonth.range(utcMonth.ceil(first), last);
  const name = several ? yearName : monthName;
  return [
    h('line', { key: 'axis', x1: x, x2: x, y1: y(first), y2: y(last), class: 'axis' }),
    ...starts.map((at) =>
      h(
        'g',
        { key: `tick-${name(at)}` },
        h('line', { x1: x - 5, x2: x, y1: y(at), y2: y(at), class: 'axis' }),
        named && text(x - 9, Math.max(y(at) + 4, y(first) + 9), name(at), 't-micro', { anchor: 'end', tone: 'soft' }),
      ),
    ),
  ];
}

/** The battle on this axis: the red rule, cut where the axis ends. */
export function battleRule(battle: DrawnClaim, y: TimeScale, x: number): SvgNode | null {
  const [first, last] = y.domain() as [Date, Date];
  const [from, to] = [startOf(battle.from ?? ''), endOf(battle.to ?? '')];
  if (to <= first || from >= last) return null;
  const [top, bottom] = [Math.max(y(from), y(first)), Math.min(y(to), y(last))];
  return h('rect', { key: 'battle', x: x - 1.5, y: top, width: 3, height: bottom - top, class: 'battle' });
}

/** The days a claim may have been said on: one day, or a span with a wave. */
export interface Said {
  readonly from: Date;
  readonly to: Date;
  readonly exact: boolean;
}

/** From the axis at x1 to the row at x2, with a bend; a day not known is a wave along the axis. */
export function leader(said: Said, y: TimeScale, x1: number, x2: number, row: number): SvgNode {
  const at = (y(said.from) + y(said.to)) / 2;
  const start = said.exact ? x1 + 2 : x1 + 9;
  const bend = start + (x2 - start) * 0.32;
  return h(
    'g',
    {},
    h('path', {
      d: `M${round(start)} ${round(at)}H${round(bend)}L${round(x2 - 4)} ${round(row)}H${round(x2)}`,
      class: 'leader',
    }),
    !said.exact &&
      h(
        'g',
        { transform: `translate(${round(x1 + 5)} ${round(at)}) rotate(90)` },
        inexactDay((y(said.from) - y(said.to)) / 2, (y(said.to) - y(said.from)) / 2, 0),
      ),
  );
}
