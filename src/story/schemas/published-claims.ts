import { z } from 'zod';
import { claimId, fullDay } from './common.ts';

/** content/published-claims.yaml: what each claim said when readers last saw it. Written by `cli.ts --publish`. */
export const publishedClaims = z.strictObject({
  /** The day the list was written: later corrections are about what changed since. */
  published: fullDay,
  /** "187 air strikes", or a fingerprint of the exact words of a claim without a number. */
  claims: z.record(claimId, z.string().min(1)),
});

export type PublishedClaims = z.infer<typeof publishedClaims>;
