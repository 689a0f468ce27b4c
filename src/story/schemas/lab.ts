import { z } from 'zod';
import { claimId, disputeId, slug, text } from './common.ts';

/** One claim in a lab: the student fills a row for it. `how` is the last cell of the row that is shown afterwards. */
const row = z.strictObject({
  claim: claimId,
  /** How those who say it know it, as far as a source tells; names the claim it rests on. */
  how: text,
});

/** A real disagreement: two or more claims that meet in one dispute. */
const labCase = z.strictObject({
  dispute: disputeId,
  ask: text,
  rows: z.array(row).min(2),
});

/** A lab: the same table is filled for several disagreements. Nothing in it is marked right or wrong. */
export const lab = z.strictObject({
  id: slug,
  title: text,
  aim: text,
  steps: z.array(text).min(1),
  cases: z.array(labCase).min(1),
});

/** content/teach/labs.yaml */
export const labsFile = z.strictObject({ labs: z.array(lab).min(1) });

export type Lab = z.infer<typeof lab>;
export type LabCase = z.infer<typeof labCase>;
