import type { ChapterFront } from './schemas/chapter.ts';
import type { Claim } from './schemas/claim.ts';
import type { Claimant } from './schemas/claimant.ts';
import type { Correction } from './schemas/correction.ts';
import type { Dataset } from './schemas/dataset.ts';
import type { Dispute } from './schemas/dispute.ts';
import type { Figure } from './schemas/figure.ts';
import type { MethodSection } from './schemas/method.ts';
import type { Place } from './schemas/place.ts';
import type { Scene } from './schemas/scene.ts';
import type { Site } from './schemas/site.ts';
import type { Source } from './schemas/source.ts';
import type { Term } from './schemas/term.ts';
import type { Teach } from './teach-model.ts';

/** One part of a case: where, who was killed, what a survivor said. */
export interface CasePart {
  readonly html: string;
  readonly text: string;
}

/** A step in plain words: no claim that the full step does not tell, quotations untouched and explained. */
export interface Plain {
  /** As in a step; glossary terms are linked at their first mention in the plain words of the chapter. */
  readonly html: string;
  readonly text: string;
  /** Parts of a case: the same as in the full text. Empty for a card. */
  readonly parts: Readonly<Record<string, CasePart>>;
  /** Ids of the claims it refers to, a subset of the step's, in order of first mention. */
  readonly claims: readonly string[];
  /** Flesch–Kincaid grade of our own words, parts included, to one decimal (grade.ts). */
  readonly grade: number;
}

/** One card of prose naming one scene, or one family case: a section in parts, with its own figure. */
export interface Step {
  /** `<chapter>-<slug>`: stable once published; the #id on every page. */
  readonly id: string;
  readonly slug: string;
  readonly chapter: string;
  readonly kind: 'card' | 'case';
  /** 1-based place in its chapter. */
  readonly number: number;
  readonly title: string;
  readonly date: string;
  readonly scene: string;
  /**
   * The prose without its heading; of a case, the opening before its parts. Claims are links with data-claim, the first
   * mention of a term in its chapter is a link with class `term`. Root-relative links carry no base.
   */
  readonly html: string;
  /** The same prose as plain text (cards, feeds, descriptions). */
  readonly text: string;
  /** The figure of who was killed; null for a card. */
  readonly figure: string | null;
  /**
   * Parts of a case by name (schemas/chapter.ts: partNames); the required ones are always there. Empty for a card.
   * `###` headings in `coalition` are `<h4>`.
   */
  readonly parts: Readonly<Record<string, CasePart>>;
  /** Ids of the claims the prose and its parts refer to, in order of first mention. */
  readonly claims: readonly string[];
  /** The same in plain words. */
  readonly plain: Plain;
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
  readonly glossary: ReadonlyMap<string, Term>;
  /** `claims` has those listed and, after them, those that name the dispute themselves. */
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** The newest first. */
  readonly corrections: readonly Correction[];
  /** Sections of the method page. Their paragraphs and the texts of their items are HTML; claims are links without a base. */
  readonly method: readonly MethodSection[];
  /** Lessons, questions, labs, and what teachers are told of each step. */
  readonly teach: Teach;
}
