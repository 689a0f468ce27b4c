import { z } from 'zod';
import { slug, text } from './common.ts';

/** What a question trains, in the order in which they are listed. */
export const questionTypes = ['comprehension', 'sourcing', 'corroboration', 'law', 'reflection'] as const;

/** A question for discussion or writing, with what its answer should rest on. Its sources are those of the claims it names. */
export const question = z.strictObject({
  id: slug,
  type: z.enum(questionTypes),
  ask: text,
  /** Ids of the steps a student needs. */
  steps: z.array(slug).min(1),
  /** What a good answer points to. */
  evidence: text,
  /** True where there is no single right answer. */
  open: z.boolean().default(false),
  /** For the key: paragraphs that name the claims they rest on. */
  key: z.array(text).min(1),
});

/** content/teach/questions.yaml */
export const questionsFile = z.strictObject({ questions: z.array(question).min(1) });

export type Question = z.infer<typeof question>;
export type QuestionType = (typeof questionTypes)[number];
