import type { LedgerClaim, Story } from '../story/model.ts';
import { printNumber } from '../story/number.ts';
import { inWords, spanInWords } from './dates.ts';
import { chaptersWith } from './told.ts';

/** A choice in one of the explorer's lists. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** One row of the explorer's table: what it prints, and what it is filtered by. */
export interface ExplorerRow {
  readonly id: string;
  readonly text: string;
  readonly who: string;
  readonly family: string;
  readonly said: string;
  readonly saidOn: string;
  readonly number: string;
  readonly counts: string;
  readonly place: Choice;
  readonly period: string;
  /** ISO start of the period; sorts the column. */
  readonly periodFrom: string;
  readonly source: Choice;
  readonly chapters: readonly Choice[];
}

export function explorerRow(story: Story, claim: LedgerClaim): ExplorerRow {
  const claimant = story.claimants.get(claim.claimant);
  const { what, place, from, to } = claim.scope;
  return {
    id: claim.id,
    text: claim.text,
    who: claimant?.short.replace(/^./, (letter) => letter.toUpperCase()) ?? claim.claimant,
    family: claimant?.family ?? 'other',
    said: inWords(claim.saidOn),
    saidOn: claim.saidOn,
    number: printNumber(claim, 'unit'),
    counts: what,
    place: { value: place, text: story.places.get(place)?.en ?? place },
    period: spanInWords(from, to),
    periodFrom: from ?? to ?? '',
    source: { value: claim.source, text: sourceName(story, claim.source) },
    chapters: chaptersWith(story, claim.id).map(({ id, title }) => ({ value: id, text: title })),
  };
}

/** "CNN 2017": publishers have several publications. */
function sourceName(story: Story, id: string): string {
  const source = story.sources.get(id);
  if (!source) throw new Error(`no source "${id}"`);
  return [source.publisher, source.published?.slice(0, 4)].filter(Boolean).join(' ');
}

/** Distinct choices of some rows by their words; those of one name stand once each, in the order they came. */
export function choices(all: readonly Choice[]): readonly Choice[] {
  const byValue = new Map(all.map((choice) => [choice.value, choice]));
  return [...byValue.values()].sort((a, b) => a.text.localeCompare(b.text, 'en'));
}
