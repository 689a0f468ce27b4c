import { z } from 'zod';
import { claimId, slug, text } from './common.ts';

/** The sheets of a lesson, in the order in which they are handed out. */
export const sheets = ['packet', 'discussion', 'response', 'timeline', 'map'] as const;

export const frameworks = ['C3', 'CCSS', 'England', 'IB'] as const;

/** A part of the lesson with its minutes. */
const part = z.strictObject({
  title: text,
  minutes: z.number().int().positive(),
  /** What happens, one action a line. */
  do: z.array(text).min(1),
  /** What is said or written to students, one a line. */
  say: z.array(text).default([]),
  sheets: z.array(z.enum(sheets)).default([]),
  sections: z.array(slug).default([]),
  questions: z.array(slug).default([]),
  lab: slug.optional(),
});

/** A lesson: its parts take its minutes, exactly. */
export const lesson = z.strictObject({
  id: slug,
  number: z.number().int().positive(),
  title: z.string().min(3),
  /** One or two sentences under the title. */
  aim: text,
  minutes: z.number().int().positive(),
  ages: z.strictObject({ from: z.number().int(), to: z.number().int() }),
  /** What students will meet, and what they can do instead. */
  note: text,
  instead: text,
  objectives: z.array(text).min(2),
  prepare: z.array(text).min(1),
  opener: part,
  activity: z.array(part).min(1),
  exit: part,
  /** Codes of published standards; the words are ours. */
  standards: z.array(z.strictObject({ framework: z.enum(frameworks), code: z.string().min(2), text: z.string().min(5) })).min(4),
  /** Excerpts by source, in the order in which they are read. */
  packet: z.array(z.strictObject({ source: slug, claims: z.array(claimId).min(1) })).min(2),
  timeline: z.strictObject({ ask: text, claims: z.array(claimId).min(4) }),
  /** `claims` are listed beside the map, where counts are to be drawn on it. */
  map: z.strictObject({ ask: text, scene: slug, tasks: z.array(text).min(2), claims: z.array(claimId).default([]) }),
});

export type Lesson = z.infer<typeof lesson>;
export type LessonPart = z.infer<typeof part>;
export type Sheet = (typeof sheets)[number];
