import { escape } from '../../figures/svg.ts';
import type { LedgerClaim, Story } from '../../story/model.ts';
import type { TeachRow } from '../../story/teach-model.ts';
import { inWords, spanInWords } from '../dates.ts';
import { at, rebase } from '../paths.ts';
import { t, type Words } from '../ui.ts';

/** The five cells of a lab, in the order in which students fill them. */
export const cells = ['who', 'what', 'where', 'when', 'how'] as const;
export type Cell = (typeof cells)[number];

/** Who says a claim and where it was read, in words: "Amnesty International, as reported by CNN". */
export function whoSays(story: Story, claim: LedgerClaim, w: Words): string {
  const claimant = story.claimants.get(claim.claimant)?.name ?? claim.claimant;
  const publisher = story.sources.get(claim.source)?.publisher ?? claim.source;
  const who = claim.speaker ?? claimant;
  return who.includes(publisher) || publisher.includes(claimant) ? who : t(w, 'asReportedBy', { claimant: who, publisher });
}

/** One row of the scope table: every cell is a link to the claim it rests on. */
export function scopeRow(story: Story, { claim: id, how }: TeachRow, w: Words): Readonly<Record<Cell, string>> {
  const claim = story.claims.get(id);
  if (!claim) throw new Error(`no claim "${id}"`);
  const { scope } = claim;
  const cell = (words: string) => `<a class="claim" href="${at(`sources/#${id}`)}" data-claim="${id}">${escape(words)}</a>`;
  const place = story.places.get(scope.place)?.en ?? scope.place;
  const number = claim.printed ? `${claim.printed}${claim.unit === '%' ? '' : ` ${claim.unit}`}: ` : '';
  const by = scope.by ? `; ${t(w, 'byFire')} ${scope.by}` : '';
  const span = spanInWords(scope.from, scope.to);
  return {
    who: cell(`${whoSays(story, claim, w)}, ${inWords(claim.saidOn)}`),
    what: cell(`${number}${scope.what}${by}`),
    where: cell(place),
    when: cell(span || t(w, 'notSaid')),
    how: rebase(how.html),
  };
}
