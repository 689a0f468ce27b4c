import type { DrawnClaim, FigureData } from '../types.ts';

/** People of an incident who are told apart in what is published. */
export interface Part {
  readonly key: string;
  readonly count: number;
  readonly label: string;
}

/** One incident of a case, in the words of its YAML file; `short` words are for narrow pictures. */
export interface Incident {
  readonly key: string;
  readonly killed: DrawnClaim;
  readonly count: number;
  /** "18 Jul" on the axis, and at the head of a row where the axis has no room for words. */
  readonly day: string;
  readonly date: string;
  readonly where: string;
  readonly parts: readonly Part[];
  readonly happened: string;
  readonly happenedShort: string;
  readonly coalition: string;
  readonly coalitionShort: string;
}

const names = ['first', 'second', 'third', 'fourth'] as const;

/** The incidents of a case in order of time: its claims named first, second … and firstPartA, firstPartB where people are told apart. */
export function incidentsOf({ claims, words }: FigureData): Incident[] {
  return names.flatMap((key) => {
    const killed = claims[key];
    if (!killed) return [];
    const parts = ['PartA', 'PartB'].flatMap((part) => {
      const claim = claims[key + part];
      return claim ? [{ key: key + part, count: claim.value ?? 0, label: words[key + part] ?? '' }] : [];
    });
    const word = (name: string) => {
      const found = words[name];
      if (found === undefined) throw new Error(`the case has an incident “${key}” but no words named “${name}”`);
      return found;
    };
    return [
      {
        key,
        killed,
        count: killed.value ?? 0,
        day: word(`${key}Day`),
        date: words[`${key}Date`] ?? word(`${key}Day`),
        where: word(key),
        parts,
        happened: word(`${key}Happened`),
        happenedShort: word(`${key}HappenedShort`),
        coalition: word(`${key}Coalition`),
        coalitionShort: word(`${key}CoalitionShort`),
      },
    ];
  });
}
