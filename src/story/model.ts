import type { ChapterFront } from './schemas/chapter.ts';
import type { Claim } from './schemas/claim.ts';
import type { Claimant } from './schemas/claimant.ts';
import type { Dataset } from './schemas/dataset.ts';
import type { Figure } from './schemas/figure.ts';
import type { Place } from './schemas/place.ts';
import type { Scene } from './schemas/scene.ts';
import type { Site } from './schemas/site.ts';
import type { Source } from './schemas/source.ts';

/** One card of prose naming one scene. */
export interface Step {
  /** `<chapter>-<slug>`: stable once published; the #id on every page. */
  readonly id: string;
  readonly slug: string;
  readonly chapter: string;
  /** 1-based place in its chapter. */
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly scene: string;
  /** The card's prose without its heading; claims are links with data-claim. Root-relative links carry no base. */
  readonly html: string;
  /** The same prose as plain text (cards, feeds, descriptions). */
  readonly text: string;
  /** Ids of the claims the prose refers to, in order of first mention. */
  readonly claims: readonly string[];
}

export interface Chapter extends Readonly<ChapterFront> {
  readonly steps: readonly Step[];
  /** Reading time at 220 words a minute, rounded up. */
  readonly minutes: number;
}

/** A claim as the pages use it: the ledger row with its source id and its printed number. */
export interface LedgerClaim extends Readonly<Claim> {
  readonly source: string;
  /** "more than 30,000"; empty when the claim has no value. */
  readonly printed: string;
}

/** Everything the site says, checked. No DOM, no Astro. Maps keep the order of the files. */
export interface Story {
  readonly site: Site;
  readonly chapters: readonly Chapter[];
  readonly steps: ReadonlyMap<string, Step>;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly claims: ReadonlyMap<string, LedgerClaim>;
  readonly claimants: ReadonlyMap<string, Claimant>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly places: ReadonlyMap<string, Place>;
}
