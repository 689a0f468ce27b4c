import type { Content } from './content.ts';

/** Ids of each kind that content may refer to, whether their entries could be read or not. */
export interface Names {
  readonly claim: ReadonlySet<string>;
  readonly claimant: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  readonly scene: ReadonlySet<string>;
  readonly figure: ReadonlySet<string>;
  readonly dataset: ReadonlySet<string>;
  readonly chapter: ReadonlySet<string>;
  readonly dispute: ReadonlySet<string>;
}

const union = (lists: readonly { readonly ids: ReadonlySet<string> }[]) =>
  new Set(lists.flatMap((one) => [...one.ids]));

export function namesOf(content: Content): Names {
  return {
    claim: union(content.claims),
    claimant: content.claimants.ids,
    source: content.sources.ids,
    place: content.places.ids,
    scene: union(content.scenes),
    figure: union(content.figures),
    dataset: union(content.datasets),
    chapter: new Set(content.chapters.map((one) => one.id)),
    dispute: content.disputes.ids,
  };
}
