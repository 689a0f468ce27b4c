import { z } from 'zod';
import { qualifiers } from './claim.ts';
import { families } from './claimant.ts';
import { claimId, slug, text } from './common.ts';

/** Signs that the method page draws and explains: how sure, who counts, where, how precisely a place is known. */
export const signs = [
  ...qualifiers,
  'range',
  'sample',
  'word',
  'inexact-day',
  ...families,
  'square',
  'square-dashed',
  'ring',
  'nothing',
] as const;

/** One line of a list; with a sign, the sign is drawn beside it. */
const item = z.strictObject({
  label: text,
  text,
  sign: z.enum(signs).optional(),
  /** A claim of the ledger that shows the sign in use. */
  claim: claimId.optional(),
});

/** One section of the method page. */
export const methodSection = z.strictObject({
  /** The #id on /method/. */
  id: slug,
  title: text,
  /** Paragraphs. Claims in them become links. */
  text: z.array(text).min(1),
  items: z.array(item).default([]),
  /** True for the one section that the disputes follow. */
  disputes: z.boolean().default(false),
});

export type MethodSection = z.infer<typeof methodSection>;
export type MethodItem = MethodSection['items'][number];
export type Sign = (typeof signs)[number];
