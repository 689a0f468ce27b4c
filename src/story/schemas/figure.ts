import { z } from 'zod';
import { claimId, slug, stateId, text } from './common.ts';

/** One state of a figure: a complete picture with its own finding. */
const state = z.strictObject({
  id: stateId,
  /** The finding, as a sentence. */
  title: text,
  /** Who counts · what · where · when (· by whose fire). */
  scope: text,
  /** Text alternative: the finding, then the values. */
  alt: text,
  /** Shorter title for narrow screens. */
  shortTitle: text.optional(),
});

/** Words, claims and table of a figure. Its drawing is src/figures/<id>/draw.ts; no word or number of it is in code. */
export const figure = z.strictObject({
  id: slug,
  states: z.array(state).min(1),
  /** Claims the picture draws, by the name draw.ts knows them under. */
  claims: z.record(z.string(), claimId).default({}),
  /** Words printed in the picture, by the name draw.ts knows them under. */
  words: z.record(z.string(), text).default({}),
  /** Dataset in content/datasets, when the picture draws a series. */
  dataset: slug.optional(),
  /** The line under the picture. */
  source: text,
  /** Claims set side by side here that do not count the same thing: the scope line must say so. */
  compares: z.array(claimId).default([]),
  table: z.strictObject({ columns: z.array(text).min(2), rows: z.array(z.array(text)).default([]) }),
});

export type Figure = z.infer<typeof figure>;
