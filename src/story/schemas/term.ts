import { z } from 'zod';
import { claimId, slug, text } from './common.ts';

/** A few words, as they stand in prose. */
const form = z.string().min(2).max(80);

/** A word the piece uses in one fixed sense. */
export const term = z.strictObject({
  /** The #id on /glossary/. */
  id: slug,
  /** The headword. It is linked in prose only as it is written here, capitals included. */
  term: form,
  /** Other forms that are linked, capitals included: plurals, short names, the headword in lower case. */
  also: z.array(form).max(20).default([]),
  text,
  /** Claims that show the word in use. */
  source: z.array(claimId).default([]),
});

export type Term = z.infer<typeof term>;
