import type { DrawnClaim } from '../types.ts';
import { type Choice, splitWhat } from './choice.ts';
import { type DaysApart, daysApart, within } from './days.ts';

/** What a count may differ in: who says it, the kind of count, by whose fire, where, when. */
export type Difference = 'who' | 'kind' | 'by' | 'where' | 'when';

export interface Counted {
  readonly claim: DrawnClaim;
  /** Kind of count and by whose fire, as in a choice. */
  readonly what: string;
  readonly days: DaysApart;
}
export interface Near extends Counted {
  readonly differs: readonly Difference[];
}
/** Words of a claimant where there is no number. */
export interface Statement {
  readonly claim: DrawnClaim;
  /** Name of its words in the content: `uk-mod.killed-uk`. */
  readonly name: string;
}
export interface Answer {
  readonly fits: readonly Counted[];
  readonly near: readonly Near[];
  readonly words: Statement | null;
}

type Claims = Readonly<Record<string, DrawnClaim>>;

/** With fewer near misses than this the next nearest are given too. */
const fewest = 3;
/** Whose fire lies inside whose. */
const inside: Readonly<Record<string, readonly string[]>> = {
  uk: ['coalition', 'against', 'fighting', 'unnamed', 'all'],
  coalition: ['against', 'fighting', 'unnamed', 'all'],
  sdf: ['against', 'fighting', 'unnamed', 'all'],
  is: ['fighting', 'unnamed', 'all'],
  against: ['fighting', 'unnamed', 'all'],
};

/** Claims under names that start so, with the rest of the name. */
const under = (claims: Claims, start: string): (readonly [string, DrawnClaim])[] =>
  Object.entries(claims).flatMap(([name, claim]) =>
    name.startsWith(`${start}.`) ? [[name.slice(start.length + 1), claim] as const] : [],
  );

/**
 * Which claims answer a question. A claim fits when place, kind of count and attacker are equal and its days are within
 * a week of those asked for. Near misses are those that differ in least; what counts the same thing stands first. Both
 * stand in the order they were said: nothing is added up, averaged or sorted by size.
 *
 * @param claims of content/figures/your-count.yaml: `count.<what>.<name>`, `when.<period>`, `words.<family>.<what>`
 */
export function answer(claims: Claims, choice: Choice): Answer {
  const asked = claims[`when.${choice.period}`];
  if (!asked) throw new Error(`no claim “when.${choice.period}” gives the days of that period`);
  const counts = under(claims, 'count')
    .map(([name, claim]): Near => {
      const what = name.slice(0, name.indexOf('.'));
      const days = daysApart(claim, asked);
      if (!days) throw new Error(`claim ${claim.id} has no first or last day, so it cannot answer`);
      return { claim, what, days, differs: differences(claim, what, days, choice) };
    })
    .map((one) => ({ one, far: distance(one, choice.what) }))
    .sort(
      (a, b) =>
        a.far - b.far ||
        another(a.one) - another(b.one) ||
        a.one.claim.saidOn.localeCompare(b.one.claim.saidOn) ||
        a.one.claim.id.localeCompare(b.one.claim.id),
    );
  const fits = counts.filter(({ far }) => far === 0).map(({ one }) => one);
  // Whole steps of distance, so that of equally near claims none is left out.
  const misses = counts.slice(fits.length);
  const reach = misses[Math.min(fewest, misses.length) - 1]?.far ?? 0;
  const near = misses.filter(({ far }) => far <= reach).map(({ one }) => one);
  return { fits, near, words: fits.length ? null : statement(claims, choice, asked) };
}

/** Slots that differ; another attacker counts twice unless one's fire is part of the other's. */
function distance({ differs, what }: Near, asked: string): number {
  const [own, wanted] = [splitWhat(what).by, splitWhat(asked).by];
  const part = inside[own]?.includes(wanted) || inside[wanted]?.includes(own);
  return differs.length + (differs.includes('by') && !part ? 1 : 0);
}

/** 1 for a count of another thing, or of another's fire. */
const another = ({ differs }: Near): number => (differs.includes('kind') || differs.includes('by') ? 1 : 0);

function differences(claim: DrawnClaim, what: string, days: DaysApart, choice: Choice): Difference[] {
  const [own, wanted] = [splitWhat(what), splitWhat(choice.what)];
  const differs: readonly (readonly [Difference, boolean])[] = [
    ['who', choice.claimant !== 'any' && claim.family !== choice.claimant],
    ['kind', own.kind !== wanted.kind],
    ['by', own.by !== wanted.by],
    ['where', claim.place !== choice.place],
    ['when', !within(days)],
  ];
  return differs.flatMap(([slot, does]) => (does ? [slot] : []));
}

/** What the claimant said where it gave no number: of the same place and days, and of the same question if anyone may answer. */
function statement(claims: Claims, choice: Choice, asked: DrawnClaim): Statement | null {
  for (const [name, claim] of under(claims, 'words')) {
    const [family, what] = name.split('.');
    const days = daysApart(claim, asked);
    const theirs = family === choice.claimant || (choice.claimant === 'any' && what === choice.what);
    if (theirs && claim.place === choice.place && days && within(days)) return { claim, name };
  }
  return null;
}
