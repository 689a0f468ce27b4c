import type { Step, Story } from '../story/model.ts';
import { inWords, spanInWords } from './dates.ts';
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
}

/** Makes the source note of a claim. Throws on an unknown id: the checker has seen all of them before. */
export function noteOf(story: Story, id: string, lang = 'en'): Note {
  const claim = story.claims.get(id);
  const source = claim && story.sources.get(claim.source);
  const claimant = claim && story.claimants.get(claim.claimant);
  if (!claim || !source || !claimant) throw new Error(`no claim "${id}", or its source or claimant is missing`);
  const w = words(lang);
  const who = claim.speaker ?? claimant.name;
  const self = claimant.name === source.publisher;
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
    told: [...story.steps.values()].filter((step) => step.claims.includes(id)),
  };
}
