import { utcDay } from 'd3';
import { dayNumber, endOf, startOf } from '../marks/dates.ts';
import type { FigureData, Size } from '../types.ts';
import { pick } from '../words.ts';

/** A dated event of the battle; days are numbers from 1, the battle's first day. */
export interface Event {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface Strip {
  readonly width: number;
  readonly narrow: boolean;
  /** First day as an ISO day, and the number of days. */
  readonly first: string;
  readonly days: number;
  /** Number of today, the last day of the scene; 0 before the battle. */
  readonly today: number;
  /** Top of an ordinary tick and height of it, px. */
  readonly top: number;
  readonly tall: number;
  /** Thickness of a tick, px. */
  readonly thick: number;
  /** Left edge of a day's tick, px. */
  readonly x: (day: number) => number;
}

/** Extra space between months on a phone, where the ticks are too fine to count: days are grouped instead of merged. */
const monthGap = 5;

export function layStrip(data: FigureData, size: Size, narrow: boolean): Strip {
  const battle = pick(data).claim('battle');
  const first = battle.from as string;
  const days = utcDay.count(startOf(first), endOf(battle.to as string));
  const today = data.days ? Math.max(0, Math.min(days, dayNumber(data.days.to, first))) : 0;
  const thick = narrow ? 1.5 : 2;
  const month = (day: number) => utcDay.offset(startOf(first), day - 1).getUTCMonth() - startOf(first).getUTCMonth();
  const gap = narrow ? monthGap : 0;
  const pitch = (size.width - thick - 1 - gap * month(days)) / (days - 1);
  const x = (day: number) => (day - 1) * pitch + gap * month(day);
  return {
    width: size.width,
    narrow,
    first,
    days,
    today,
    top: size.height - (narrow ? 33 : 46),
    tall: narrow ? 11 : 15,
    thick,
    x,
  };
}

/** The events of the figure's table, in order. */
export function readEvents(data: FigureData): Event[] {
  const first = pick(data).claim('battle').from as string;
  return data.rows.map((row) => ({
    from: dayNumber(String(row.from), first),
    to: dayNumber(String(row.to), first),
    label: String(row.event),
  }));
}
