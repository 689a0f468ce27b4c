import { endOf, startOf } from '../marks/dates.ts';
import type { DrawnClaim } from '../types.ts';

/** Periods count as equal up to this many days at either end. */
export const tolerance = 7;

/** How far a claim's days are from those asked for: negative is earlier. A month in the ledger may be any day of it. */
export interface DaysApart {
  readonly from: number;
  readonly to: number;
}

const day = 24 * 60 * 60 * 1000;

/** The first and the last day that a ledger date may mean, counted from 1970. */
const daysOf = (ledger: string): readonly [number, number] => [+startOf(ledger) / day, +endOf(ledger) / day - 1];

/** Days from `asked` to the nearest day that a ledger date may mean. */
function apart(asked: number, ledger: string): number {
  const [first, last] = daysOf(ledger);
  return asked < first ? first - asked : Math.min(0, last - asked);
}

/** Compares a claim's days with those of the claim that a period is named after. Null when either has no dates. */
export function daysApart(claim: DrawnClaim, asked: DrawnClaim): DaysApart | null {
  if (!claim.from || !claim.to || !asked.from || !asked.to) return null;
  return {
    from: apart(daysOf(asked.from)[0], claim.from),
    to: apart(daysOf(asked.to)[1], claim.to),
  };
}

export const within = ({ from, to }: DaysApart): boolean => Math.abs(from) <= tolerance && Math.abs(to) <= tolerance;
