import { monthName } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import { inexactDay } from '../marks/waves.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { layTime, Moment } from './time.ts';

type Time = ReturnType<typeof layTime>;

/** The battle from left to right, its rule at height y: days above it, months under it. */
export function acrossAxis({ at, months, moments }: Time, y: number): SvgNode[] {
  const [x0, x1] = at.range() as [number, number];
  return [
    h('rect', { key: 'battle', x: x0, y: y - 1.5, width: x1 - x0, height: 3, class: 'battle' }),
    ...months.map(({ first, at: x }) =>
      text(x, y + 18, monthName(first), 't-small', { tone: 'soft', key: `month-${monthName(first)}` }),
    ),
    ...moments.flatMap((moment) => [
      mark(moment, y),
      text((moment.from + moment.to) / 2, y - (moment.known ? 13 : 15), moment.label, 't-small-strong', {
        anchor: moment.from - x0 < 24 ? 'start' : 'middle',
        key: `day-${moment.key}`,
      }),
    ]),
  ];
}

const mark = ({ key, from, to, known }: Moment, y: number): SvgNode =>
  known
    ? h('rect', { key: `tick-${key}`, x: from - 1.5, y: y - 8, width: 3, height: 16, class: 'solid' })
    : h('g', { key: `wave-${key}` }, inexactDay(from, to, y - 7));

/** The battle from top to bottom, its rule at x: months before it; the rows beside it name the days. */
export function downAxis({ at, months, moments }: Time, x: number): SvgNode[] {
  const [y0, y1] = at.range() as [number, number];
  return [
    h('rect', { key: 'battle', x: x - 1.5, y: y0, width: 3, height: y1 - y0, class: 'battle' }),
    ...months.map(({ first, at: y }) =>
      text(x - 7, y + 11, monthName(first), 't-micro', {
        tone: 'soft',
        anchor: 'end',
        key: `month-${monthName(first)}`,
      }),
    ),
    ...moments.map(({ key, from, to, known }) =>
      known
        ? h('rect', { key: `tick-${key}`, x: x - 6, y: from - 1.5, width: 12, height: 3, class: 'solid' })
        : h('path', { key: `wave-${key}`, d: downWave(x + 6, from, to), class: 'inexact-day' }),
    ),
  ];
}

/** A day not known, on an axis that runs down. */
function downWave(x: number, y0: number, y1: number): string {
  const half = (y1 - y0) / 4;
  return `M${round(x)} ${round(y0)}q-4 ${round(half / 2)} 0 ${round(half)}${`t0 ${round(half)}`.repeat(3)}`;
}

/** From a day to its incident: leaves and arrives at right angles to the axis. */
export const leaderDown = (key: string, x0: number, y0: number, x1: number, y1: number): SvgNode =>
  h('path', {
    key: `leader-${key}`,
    d: `M${round(x0)} ${round(y0)}C${round(x0)} ${round(y0 + (y1 - y0) * 0.65)} ${round(x1)} ${round(y0 + (y1 - y0) * 0.35)} ${round(x1)} ${round(y1)}`,
    class: 'leader',
  });

export const leaderAcross = (key: string, x0: number, y0: number, x1: number, y1: number): SvgNode =>
  h('path', {
    key: `leader-${key}`,
    d: `M${round(x0)} ${round(y0)}C${round(x0 + (x1 - x0) * 0.6)} ${round(y0)} ${round(x0 + (x1 - x0) * 0.4)} ${round(y1)} ${round(x1)} ${round(y1)}`,
    class: 'leader',
  });
