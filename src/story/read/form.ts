import type { z } from 'zod';
import { caseAttributes, plainAttributes, stepAttributes } from '../schemas/chapter.ts';

/** How the steps of one kind of file are written: the attributes of their opening lines, and whether a title follows. */
export interface Form {
  readonly step: z.ZodObject;
  readonly case: z.ZodObject;
  readonly titled: boolean;
  /** Opening lines for the messages. */
  readonly examples: { readonly step: string; readonly case: string };
}

/** content/chapters: each step names its scene and its date, and begins with its title. */
export const chapterForm: Form = {
  step: stepAttributes,
  case: caseAttributes,
  titled: true,
  examples: {
    step: ':::step{#slug scene="scene-id" date="29 June"}',
    case: '::::case{#slug scene="scene-id" figure="figure-id" date="28 June"}',
  },
};

/** content/plain: the same blocks by the same ids; scene, date and title are those of the full step. */
export const plainForm: Form = {
  step: plainAttributes,
  case: plainAttributes,
  titled: false,
  examples: { step: ':::step{#slug}', case: '::::case{#slug}' },
};
