import { z } from 'zod';
import { slug } from './common.ts';

/** Frontmatter of content/chapters/<id>.md. The body is a list of :::step blocks. */
export const chapter = z.strictObject({
  id: slug,
  number: z.number().int().positive(),
  title: z.string().min(3),
  /** A few words for the chapter list: "Place, time and force". */
  subtitle: z.string().min(3),
  /** One or two sentences: description of the page. */
  description: z.string().min(20),
  published: z.iso.date(),
  updated: z.iso.date(),
});

/** Attributes of :::step{#slug scene=... date="..."}. */
export const stepAttributes = z.strictObject({
  id: slug,
  scene: slug,
  /** Printed at the top of the card: "29 June to 3 July". */
  date: z.string().min(2),
});

export type ChapterFront = z.infer<typeof chapter>;
