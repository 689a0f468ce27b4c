/** The two time axes of the figure: the years, and the months of the battle enlarged. */
import { scaleUtc, utcDay, utcFormat, utcMonth, utcYear } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import type { StyleName } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
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

/** The battle and the days of its first month before it, and as many after: some counts begin or end beside it. `alone`: the battle only. */
export function battleAxis(battle: DrawnClaim, x0: number, x1: number, alone = false): TimeScale {
  const first = startOf(battle.from ?? '');
  if (alone) return scaleUtc([first, endOf(battle.to ?? '')], [x0 + 2, x1 - 4]);
  const month = utcMonth.floor(first);
  return scaleUtc([month, utcDay.offset(endOf(battle.to ?? ''), 3)], [x0, x1]);
}

const year = utcFormat('%Y');
const shortYear = utcFormat('’%y');
const monthName = utcFormat('%b');

/** Thin lines at the starts of years, from top to bottom, and the years under them. */
export function yearLines(x: TimeScale, top: number, bottom: number, style: StyleName, short: boolean): SvgNode[] {
  const [first, last] = x.domain() as [Date, Date];
  const print = short ? shortYear : year;
  const starts = utcYear.range(utcYear.ceil(first), last);
  const pitch = starts.length > 1 ? x(starts[1] as Date) - x(starts[0] as Date) : Number.POSITIVE_INFINITY;
  const every = Math.ceil((measure(print(first), style) + 6) / pitch);
  return starts.map((at, i) =>
    h(
      'g',
      { key: `year-${year(at)}` },
      h('line', { x1: x(at), x2: x(at), y1: top, y2: bottom, class: 'rule' }),
      i % every === 0 && text(x(at), bottom + 15, print(at), style, { anchor: 'middle', tone: 'soft' }),
    ),
  );
}

/** Thin lines between months and their names under the middle of each; a month without room goes unnamed. */
export function monthLines(x: TimeScale, top: number, bottom: number, style: StyleName): SvgNode[] {
  const [first, last] = x.domain() as [Date, Date];
  const months = [first, ...utcMonth.range(utcDay.offset(first, 1), last)];
  const letter = (x.range()[1] as number) - (x.range()[0] as number) < 140;
  const pitch = x(months[2] ?? last) - x(months[1] ?? first);
  const every = Math.ceil((letter ? 11 : 30) / pitch);
  return months.map((at, i) => {
    const end = Math.min(+last, +utcMonth.offset(at, 1));
    const name = letter ? monthName(at).slice(0, 1) : monthName(at);
    return h(
      'g',
      { key: `month-${monthName(at)}` },
      i > 0 && h('line', { x1: x(at), x2: x(at), y1: top, y2: bottom, class: 'rule' }),
      i % every === 0 &&
        text((x(at) + x(new Date(end))) / 2, bottom + 15, name, style, { anchor: 'middle', tone: 'soft' }),
    );
  });
}

/** First and last day of the battle as thin lines down from its red rule, where a band would fill the picture. */
export function battleEdges(battle: DrawnClaim, x: TimeScale, top: number, bottom: number): SvgNode[] {
  const { from, to } = spanOf(battle, battle);
  return [from, to].map((at, i) =>
    h('line', { key: `battle-edge-${i}`, x1: x(at), x2: x(at), y1: top, y2: bottom, class: 'enlarged' }),
  );
}

/** The days of the battle as a pale band under its red rule. */
export function battleBand(battle: DrawnClaim, x: TimeScale, top: number, bottom: number): SvgNode {
  const { from, to } = spanOf(battle, battle);
  return h('rect', {
    key: 'band',
    x: x(from),
    y: top,
    width: x(to) - x(from),
    height: bottom - top,
    class: 'battle-days',
  });
}
