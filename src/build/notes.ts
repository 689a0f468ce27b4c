import type { Step, Story } from '../story/model.ts';
import type { Work } from './cite.ts';
import { readIn } from './cite/works.ts';
import { inWords, spanInWords } from './dates.ts';
import { absolute } from './paths.ts';
import { figuresDrawing, stepsTelling } from './told.ts';
import { t, words } from './ui.ts';

/** A claim's source note, ready to print: every line in words, in the order it is read. */
export interface Note {
  readonly id: string;
  readonly printed: string;
  readonly unit: string;
  readonly text: string;
  readonly who: string;
  readonly when: string;
  readonly excerpt: string;
  readonly lang: string | null;
  readonly translation: string | null;
  readonly counts: string;
  readonly open: readonly { readonly label: string; readonly text: string }[];
  readonly note: string | null;
  readonly link: string | null;
  readonly told: readonly Step[];
  /** Ids of the figures that draw it. */
  readonly drawn: readonly { readonly id: string; readonly title: string }[];
  /** Disputes it is part of. */
  readonly disputes: readonly { readonly id: string; readonly title: string }[];
  /** Corrections that name it, the newest first; `on` is the day in words. */
  readonly corrections: readonly { readonly id: string; readonly on: string }[];
  /** The publication in which it was read, or for our own sums the row itself. */
  readonly source: Work;
}

/** Makes the source note of a claim. Throws on an unknown id: the checker has seen all of them before. */
export function noteOf(story: Story, id: string, lang = 'en'): Note {
  const claim = story.claims.get(id);
  const source = claim && story.sources.get(claim.source);
  const claimant = claim && story.claimants.get(claim.claimant);
  if (!claim || !source || !claimant) throw new Error(`no claim "${id}", or its source or claimant is missing`);
  const w = words(lang);
  const who = claim.speaker ?? claimant.name;
  // "REACH, on ReliefWeb" is REACH; "UN Satellite Centre (UNITAR-UNOSAT)" is UNITAR-UNOSAT.
  const house = source.publisher.split(/,? (?:on|in|at|after) /)[0] ?? '';
  const self = claimant.name === house || claimant.name.includes(`(${house})`);
  const { scope } = claim;
  const place = story.places.get(scope.place)?.en ?? scope.place;
  const counts = [scope.what, place, spanInWords(scope.from, scope.to), scope.by && `${t(w, 'byFire')}: ${scope.by}`];
  const when = inWords(claim.saidOn);
  return {
    id,
    printed: claim.printed,
    unit: claim.unit ?? '',
    text: claim.text,
    who: self ? who : t(w, 'asReportedBy', { claimant: who, publisher: source.publisher }),
    when: claim.saidOnInferred ? t(w, 'dateInferred', { date: when }) : when,
    excerpt: claim.excerpt,
    lang: claim.lang ?? null,
    translation: claim.translation ?? null,
    counts: counts.filter(Boolean).join(' · '),
    open: claim.open,
    note: claim.note ?? null,
    link: claim.link ?? source.link,
    told: stepsTelling(story, id),
    drawn: figuresDrawing(story, id).map((figure) => ({ id: figure.id, title: figure.states[0]?.title ?? figure.id })),
    disputes: [...story.disputes.values()].filter((dispute) => dispute.claims.includes(id)),
    corrections: story.corrections.filter((one) => one.claims.includes(id)).map((one) => ({ id: one.id, on: inWords(one.date) })),
    source: readIn(story, claim, { title: t(w, 'claimTitle', { id }), within: t(w, 'sourcesTitle') }, absolute),
  };
}
