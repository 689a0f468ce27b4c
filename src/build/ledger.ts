import type { Story } from '../story/model.ts';

/** The published form of the ledger (/data/claims.json): a promise, change it only by adding. Empty fields are null. */
export function ledgerRows(story: Story) {
  return [...story.claims.values()].map((claim) => {
    const { value } = claim;
    const source = story.sources.get(claim.source);
    return {
      id: claim.id,
      text: claim.text,
      printed: claim.printed || null,
      value: typeof value === 'number' ? value : null,
      value_low: typeof value === 'object' ? value.low : null,
      value_high: typeof value === 'object' ? value.high : null,
      value_word: typeof value === 'string' ? value : null,
      qualifier: value === undefined ? null : claim.qualifier,
      sample: claim.sample,
      unit: claim.unit ?? null,
      scope: {
        what: claim.scope.what,
        place: story.places.get(claim.scope.place)?.en ?? claim.scope.place,
        from: claim.scope.from ?? null,
        to: claim.scope.to ?? null,
        by: claim.scope.by ?? null,
      },
      claimant: story.claimants.get(claim.claimant)?.name ?? claim.claimant,
      speaker: claim.speaker ?? null,
      said_on: claim.saidOn,
      said_on_inferred: claim.saidOnInferred,
      source: claim.source,
      publisher: source?.publisher ?? null,
      link: claim.link ?? source?.link ?? null,
      excerpt: claim.excerpt,
      excerpt_language: claim.lang ?? source?.lang ?? 'en',
      translation: claim.translation ?? null,
      open: claim.open,
      disputes: claim.disputes,
      note: claim.note ?? null,
    };
  });
}
