import { z } from 'zod';
import { slug, text } from './common.ts';

/**
 * What a teacher is told of a step before opening it. `meets` says how close it comes to deaths: nothing of them, numbers
 * alone, or told. What is told needs a note that says what will be met, and a summary to read instead; a case has both
 * in its chapter.
 */
export const section = z.strictObject({
  step: slug,
  /** One line: what a student finds there. */
  summary: text,
  meets: z.enum(['nothing', 'numbers', 'told']),
  note: text.optional(),
  instead: text.optional(),
});

/** content/teach/sections.yaml */
export const sectionsFile = z.strictObject({ sections: z.array(section).min(1) });

export type Section = z.infer<typeof section>;
