import { z } from 'zod';
import { claimId, disputeId, text } from './common.ts';

/** Why accounts differ: they count different things (scope), one is wrong (error), they name one thing differently (wording) … */
export const disputeKinds = [
  'scope',
  'error',
  'wording',
  'open',
  'superseded',
  'disputed',
  'date',
  'rounding',
] as const;

/** A place where accounts differ, and what this piece prints. */
export const dispute = z.strictObject({
  id: disputeId,
  title: text,
  /** The claims that differ. Claims that name the dispute themselves need not be listed. */
  claims: z.array(claimId).default([]),
  kind: z.enum(disputeKinds),
  /** What is known and what we print. */
  ruling: text,
});

export type Dispute = z.infer<typeof dispute>;
export type DisputeKind = (typeof disputeKinds)[number];
