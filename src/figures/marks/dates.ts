import { utcDay, utcFormat, utcMonth, utcYear } from 'd3';
import type { DrawnClaim } from '../types.ts';

const unit = (day: string) => (day.length > 7 ? utcDay : day.length > 4 ? utcMonth : utcYear);

/** First moment (UTC) of a ledger day, month or year. */
export const startOf = (day: string): Date =>
  new Date(`${day}${'-01-01'.slice(Math.max(0, day.length - 4))}T00:00:00Z`);

/** First moment after a ledger day, month or year: days count whole. */
export const endOf = (day: string): Date => unit(day).offset(startOf(day), 1);

/** The days a claim counts, from the first moment of the first to the last moment of the last. Throws without dates. */
export function period(claim: DrawnClaim): [Date, Date] {
  const from = claim.from ?? claim.to;
  if (!from) throw new Error(`claim ${claim.id} is drawn on a time axis but its scope has no dates`);
  return [startOf(from), endOf(claim.to ?? from)];
}

export const middle = ([from, to]: readonly [Date, Date]): Date => new Date((+from + +to) / 2);

/** "3 Jul" */
export const dayMonth = utcFormat('%-d %b');
/** "Jul" */
export const monthName = utcFormat('%b');

/** Number of a day from the first one, which is day 1. */
export const dayNumber = (day: string, first: string): number => utcDay.count(startOf(first), startOf(day)) + 1;
