import { z } from 'zod';
import { scope } from './claim.ts';
import { day, slug } from './common.ts';

/** A published series, too long for one claim a row: damage by neighbourhood. One source, one scope. */
export const dataset = z.strictObject({
  id: slug,
  source: slug,
  claimant: slug,
  saidOn: day,
  text: z.string().min(10),
  excerpt: z.string().min(2),
  scope,
  note: z.string().min(3).optional(),
  columns: z.array(z.strictObject({ id: z.string(), label: z.string(), unit: z.string().optional() })).min(2),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).min(1),
});

export type Dataset = z.infer<typeof dataset>;
