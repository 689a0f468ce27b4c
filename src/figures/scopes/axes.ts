/** The two time axes of the figure: the years, and the months of the battle enlarged. */
import { scaleUtc, utcDay, utcFormat, utcMonth, utcYear } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import type { StyleName } from '../marks/type.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';
import { spanOf } from './period.ts';

export type TimeScale = ((at: Date) => number) & { domain(): Date[]; range(): number[] };

/** From the first day any claim counts to the last day one was said. */
export function yearsAxis(claims: readonly DrawnClaim[], battle: DrawnClaim, x0: number, x1: number): TimeScale {
  const first = Math.min(...claims.map((one) => +spanOf(one, battle).from));
  const last = Math.max(...claims.map((one) => +endOf(one.saidOn)));
  return scaleUtc([new Date(first), new Date(last)], [x0, x1]);
}

/** The battle and the days of its first month before it, and as many after: some counts begin or end beside it. */
export function battleAxis(battle: DrawnClaim, x0: number, x1: number): TimeScale {
  const month = utcMonth.floor(startOf(battle.from ?? ''));
  return scaleUtc([month, utcDay.offset(endOf(battle.to ?? ''), 3)], [x0, x1]);
}

const year = utcFormat('%Y');
const shortYear = utcFormat('’%y');
const monthName = utcFormat('%b');

/** Thin lines at the starts of years, from top to bottom, and the years under them. */
export function yearLines(x: TimeScale, top: number, bottom: number, style: StyleName, short: boolean): SvgNode[] {
  const [first, last] = x.domain() as [Date, Date];
  const print = short ? shortYear : year;
  return utcYear
    .range(utcYear.ceil(first), last)
    .map((at) =>
      h(
        'g',
        { key: `year-${year(at)}` },
        h('line', { x1: x(at), x2: x(at), y1: top, y2: bottom, class: 'rule' }),
        text(x(at), bottom + 15, print(at), style, { anchor: 'middle', tone: 'soft' }),
      ),
    );
}

/** Thin lines between months and their names under the middle of each; a month without room goes unnamed. */
export function monthLines(x: TimeScale, top: number, bottom: number, style: StyleName): SvgNode[] {
  const [first, last] = x.domain() as [Date, Date];
  const letter = (x.range()[1] as number) - (x.range()[0] as number) < 140;
  return utcMonth.range(first, last).map((at) => {
    const end = Math.min(+last, +utcMonth.offset(at, 1));
    const name = letter ? monthName(at).slice(0, 1) : monthName(at);
    return h(
      'g',
      { key: `month-${monthName(at)}` },
      h('line', { x1: x(at), x2: x(at), y1: top, y2: bottom, class: 'rule' }),
      text((x(at) + x(new Date(end))) / 2, bottom + 15, name, style, { anchor: 'middle', tone: 'soft' }),
    );
  });
}

/** The days of the battle as a pale band under its red rule. */
export function battleBand(battle: DrawnClaim, x: TimeScale, top: number, bottom: number): SvgNode {
  const { from, to } = spanOf(battle, battle);
  return h('rect', { key: 'band', x: x(from), y: top, width: x(to) - x(from), height: bottom - top, class: 'battle-days' });
}
