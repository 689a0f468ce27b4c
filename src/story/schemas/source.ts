import { z } from 'zod';
import { day, lang, link, slug } from './common.ts';

/** A publication we read: one of the five articles, or a further source. */
export const source = z.strictObject({
  id: slug,
  /** true for the five articles the piece is built from. */
  primary: z.boolean().default(false),
  publisher: z.string().min(2),
  /** Printed title; null when our copy has none. Never invented. */
  title: z.string().min(3).nullable(),
  /** Author as printed; null when none was. Never invented. */
  author: z.string().min(3).nullable().default(null),
  published: day.nullable(),
  /** How we know the date, when it is not printed. */
  publishedNote: z.string().min(3).optional(),
  link: link.nullable(),
  lang: lang.default('en'),
  /** One sentence: what kind of publication this is. */
  what: z.string().min(10),
  /** Whom it quotes, in words. */
  quotes: z.string().min(3).optional(),
  /** What it could and could not know at its date. */
  couldKnow: z.string().min(10).optional(),
});

export type Source = z.infer<typeof source>;
