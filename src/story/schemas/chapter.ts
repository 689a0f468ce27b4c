import { z } from 'zod';
import { slug } from './common.ts';

/** Frontmatter of content/chapters/<id>.md. The body is a list of :::step and ::::case blocks. */
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

/** Attributes of ::::case{#slug scene=... figure=... date="..."}: a family case, told in parts. */
export const caseAttributes = stepAttributes.extend({
  /** The figure of who was killed. */
  figure: slug,
});

/** Attributes of a step or case in content/plain/<chapter>.md: the same id, all else is the full step's. */
export const plainAttributes = z.strictObject({ id: slug });

/** Parts of a case in the order of the page (look.md, "Family case"). */
export const partNames = ['note', 'summary', 'where', 'when', 'who', 'survivor', 'coalition', 'today'] as const;
export type PartName = (typeof partNames)[number];

/** Every family is told in the same form: none of these is left out. */
export const requiredParts: readonly PartName[] = ['note', 'summary', 'where', 'who', 'survivor', 'coalition'];

export type ChapterFront = z.infer<typeof chapter>;
