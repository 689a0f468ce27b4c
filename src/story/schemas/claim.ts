import { z } from 'zod';
import { claimId, day, disputeId, lang, link, slug } from './common.ts';

/** How a number is meant. Each has its own sign in the figures (figures/marks/qualifier.ts). */
export const qualifiers = ['exactly', 'about', 'at least', 'more than', 'up to', 'nearly'] as const;

/** A number as printed by its source: one value, a range, or a word that is no number ("hundreds"). */
export const value = z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() }), z.string().min(1)]);

/** What a claim counts: without all of this a number about a war means nothing. */
export const scope = z.strictObject({
  /** What is counted, in words: "civilians killed, documented cases". */
  what: z.string().min(3),
  /** Id of a place in places.yaml (raqqa, raqqa-around, syria-iraq ...). */
  place: slug,
  from: day.optional(),
  to: day.optional(),
  /** By whose fire, when the claim is about harm: "US-led Coalition", "all parties". */
  by: z.string().min(3).optional(),
});

/** One line of "What is open": what other sources or the same source leave unsettled. */
export const open = z.strictObject({
  label: z.enum(['How many', 'Where', 'How long', 'When', 'Who', 'What']),
  text: z.string().min(3),
});

/** One attributed statement or number. The excerpt is the source's own words, letter by letter. */
export const claim = z.strictObject({
  id: claimId,
  /** The claim in our words, one neutral sentence that names who says it. Its own number is `:claim{#…}` with its own id. */
  text: z.string().min(10),
  value: value.optional(),
  qualifier: z.enum(qualifiers).default('exactly'),
  /** True when the source says its number is only a sample of more. */
  sample: z.boolean().default(false),
  /** Unit after the number: "civilians killed", "air strikes", "%". Required with a value (checked). */
  unit: z.string().min(1).optional(),
  scope,
  /** Id in claimants.yaml: who says it. */
  claimant: slug,
  /** Named speaker, when the source names or describes one: "Donatella Rovera, Amnesty". */
  speaker: z.string().min(3).optional(),
  saidOn: day,
  /** True when the date is worked out by us from the text rather than printed. */
  saidOnInferred: z.boolean().default(false),
  excerpt: z.string().min(2),
  /** Language of the excerpt when not English, and our translation of it. */
  lang: lang.optional(),
  translation: z.string().min(2).optional(),
  /** Address of the words when it differs from the source's own. */
  link: link.optional(),
  open: z.array(open).default([]),
  disputes: z.array(disputeId).default([]),
  /** What a reader should know: what the article printed wrongly, what it rests on. */
  note: z.string().min(3).optional(),
  /** True when the value is reckoned from the excerpt rather than printed in it; the note says how. */
  reckoned: z.boolean().default(false),
  /** A planned chapter (site.yaml) that will tell this claim; once that chapter is published it must. */
  awaits: slug.optional(),
  /** True for a claim that stands in the ledger only, on purpose: context, or a sentence told by another claim. */
  background: z.boolean().default(false),
});

export type Claim = z.infer<typeof claim>;
export type Scope = z.infer<typeof scope>;
export type Qualifier = (typeof qualifiers)[number];
