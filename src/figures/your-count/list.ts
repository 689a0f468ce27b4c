import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { answer, type Counted } from './answer.ts';
import type { Choice } from './choice.ts';
import { dated, daysOff, differing, missing, title } from './phrases.ts';

/** One claim of an answer in words. */
export interface Line {
  /** Id in the ledger, for its link. */
  readonly id: string;
  readonly number: string;
  readonly who: string;
  readonly said: string;
  /** What differs; empty when nothing does. */
  readonly but: string;
}

/** An answer in words: what the picture shows, for those who read or hear it. */
export interface AnswerList {
  readonly title: string;
  /** With no fit: what is not on record, and what the claimant said instead. */
  readonly missing: string;
  readonly statement: { readonly id: string; readonly words: string; readonly who: string } | null;
  readonly fits: readonly Line[];
  readonly nearHead: string;
  readonly near: readonly Line[];
}

/** Plain data, so that the build and the browser print the same list. */
export function listOf(data: FigureData, choice: Choice): AnswerList {
  const { word } = pick(data);
  const found = answer(data.claims, choice);
  const line = (one: Counted, but: string): Line => ({
    id: one.claim.id,
    number: one.claim.sample ? `${one.claim.printed}, ${word('sample')}` : one.claim.printed,
    who: one.claim.claimant,
    said: dated(one.claim.saidOn),
    but,
  });
  return {
    title: title(data, found),
    missing: found.fits.length ? '' : missing(data, choice),
    statement: found.words && {
      id: found.words.claim.id,
      words: word(`statement.${found.words.name}`),
      who: word(`statementWho.${found.words.name}`),
    },
    fits: found.fits.map((one) => line(one, daysOff(data, one))),
    nearHead: word(found.fits.length ? 'nearShort' : 'nearest'),
    near: found.near.map((one) => line(one, differing(data, one, 'long'))),
  };
}
