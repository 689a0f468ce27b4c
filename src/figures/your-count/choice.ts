import type { FigureData } from '../types.ts';

/** What a reader asks for. Each is the id of an option in content/figures/your-count.yaml; `any` claimant is anyone. */
export interface Choice {
  readonly claimant: string;
  /** Id of a place in places.yaml. */
  readonly place: string;
  /** Name of the period: the days that the claim `when.<period>` counts. */
  readonly period: string;
  /** A kind of count, and after a hyphen by whose fire when it is not the Coalition's: `killed`, `killed-is`. */
  readonly what: string;
}

export const slots = ['claimant', 'place', 'period', 'what'] as const;
export type Slot = (typeof slots)[number];
/** The words that hold a slot's options: `who.coalition`, `where.raqqa`, `when.battle`, `what.killed`. */
const prefix: Record<Slot, string> = { claimant: 'who', place: 'where', period: 'when', what: 'what' };

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** The options of a slot in the order of the content. */
export function optionsOf(words: FigureData['words'], slot: Slot): Option[] {
  const start = `${prefix[slot]}.`;
  return Object.entries(words).flatMap(([key, label]) =>
    key.startsWith(start) ? [{ id: key.slice(start.length), label }] : [],
  );
}

/** A choice as the id of a state and as the address has it: `coalition.raqqa.battle.killed`. */
export const printChoice = (choice: Choice): string => slots.map((slot) => choice[slot]).join('.');

/** The choice of such an id, or null when it names no option: an address may be old or mistyped. */
export function readChoice(words: FigureData['words'], id: string): Choice | null {
  const parts = id.split('.');
  if (parts.length !== slots.length) return null;
  const choice = Object.fromEntries(slots.map((slot, i) => [slot, parts[i] ?? ''])) as unknown as Choice;
  return slots.every((slot) => optionsOf(words, slot).some(({ id: known }) => known === choice[slot])) ? choice : null;
}

/** Kind of count and by whose fire. */
export function splitWhat(what: string): { kind: string; by: string } {
  const hyphen = what.indexOf('-');
  return hyphen < 0 ? { kind: what, by: 'coalition' } : { kind: what.slice(0, hyphen), by: what.slice(hyphen + 1) };
}
