import { utcDay } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import type { DrawnClaim } from '../types.ts';

/** Periods count as equal up to this many days at either end. */
export const tolerance = 7;

/** How far a claim's days are from those asked for: negative is earlier. A month in the ledger may be any day of it. */
export interface DaysApart {
  readonly from: number;
  readonly to: number;
}

/** Days from `day` to the nearest day that a ledger date may mean. */
function apart(day: Date, ledger: string): number {
  const [first, last] = [startOf(ledger), utcDay.offset(endOf(ledger), -1)];
  if (day < first) return utcDay.count(day, first);
  return day > last ? -utcDay.count(last, day) : 0;
}

/** Compares a claim's days with those of the claim that a period is named after. Null when either has no dates. */
export function daysApart(claim: DrawnClaim, asked: DrawnClaim): DaysApart | null {
  if (!claim.from || !claim.to || !asked.from || !asked.to) return null;
  return {
    from: apart(startOf(asked.from), claim.from),
    to: apart(utcDay.offset(endOf(asked.to), -1), claim.to),
  };
}

export const within = ({ from, to }: DaysApart): boolean => Math.abs(from) <= tolerance && Math.abs(to) <= tolerance;
