import { z } from 'zod';
import { claimId, fullDay, slug, text } from './common.ts';

/** Something we had published and then changed, because it was wrong or its source changed it. */
export const correction = z.strictObject({
  /** The #id on /corrections/. */
  id: slug,
  date: fullDay,
  claims: z.array(claimId).min(1),
  /** What we had printed. */
  was: text,
  /** What we print now. */
  is: text,
  why: z.string().min(10),
});

export type Correction = z.infer<typeof correction>;
