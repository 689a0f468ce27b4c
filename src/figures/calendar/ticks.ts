import { range, utcDay } from 'd3';
import { monthName, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import type { Event, Strip } from './strip.ts';

/** One tick a day: passed or to come, 6 px higher for an event, 12 px higher and red for today. */
export function drawTicks(strip: Strip, events: readonly Event[]): SvgNode[] {
  const { days, today, top, tall, thick, x, narrow } = strip;
  const isEvent = (day: number) => events.some(({ from, to }) => day >= from && day <= to);
  return range(1, days + 1).map((day) => {
    const now = day === today;
    const event = isEvent(day);
    const up = now ? 12 : event ? 6 : 0;
    const width = now ? thick + 1 : event && !narrow ? 3 : thick;
    return h('rect', {
      key: `day-${day}`,
      x: x(day),
      y: top - up,
      width,
      height: tall + up,
      class: now ? 'day today' : day < today ? 'day passed' : 'day',
    });
  });
}

/** Names of the months under their first days; on a wide strip the year with the first and the last day at the end. */
export function drawMonths(data: FigureData, strip: Strip): SvgNode[] {
  const { first, days, x, top, tall, narrow, width } = strip;
  const y = top + tall + 16;
  const starts = range(1, days + 1).filter(
    (day) => day === 1 || utcDay.offset(startOf(first), day - 1).getUTCDate() === 1,
  );
  const style = narrow ? 't-micro' : 't-small';
  const last = pick(data).word('lastDay');
  const lastLeft = width - measure(last, style) - 12;
  return [
    ...starts.map((day, i) => {
      const date = utcDay.offset(startOf(first), day - 1);
      return text(x(day), y, i || narrow ? monthName(date) : `${monthName(date)} ${date.getUTCFullYear()}`, style, {
        tone: 'soft',
      });
    }),
    ...(narrow || x(starts.at(-1) ?? 1) + 28 > lastLeft
      ? []
      : [text(width, y, last, style, { anchor: 'end', tone: 'soft' })]),
  ];
}
