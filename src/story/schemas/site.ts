import { z } from 'zod';
import { slug, text } from './common.ts';

/** content/site.yaml: the cover and what every page says of the piece. */
export const site = z.strictObject({
  title: z.string().min(3),
  standfirst: text,
  description: text,
  promise: text,
  contentNote: text,
  /** Scene of the cover. */
  scene: slug,
  /** A second way in for readers who pass by the family cases. */
  skip: z.strictObject({ label: text, step: slug }).optional(),
  publisher: z.string().min(2),
  /** Chapters that are planned but not yet published: shown as names without links. */
  planned: z
    .array(z.strictObject({ id: slug, number: z.number().int(), title: z.string(), subtitle: z.string() }))
    .default([]),
});
export type Site = z.infer<typeof site>;
