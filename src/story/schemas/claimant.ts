import { z } from 'zod';
import { slug } from './common.ts';

/** The families of claimants; each has one shape and one colour in every figure. */
export const families = [
  'amnesty-airwars',
  'coalition',
  'un',
  'uk-mod',
  'monitors',
  'rand-aoav',
  'press',
  'residents',
  'other',
] as const;

/** Who says something: a body, a group, or residents. */
export const claimant = z.strictObject({
  id: slug,
  name: z.string().min(2),
  /** Short form for labels in figures: "OHCHR", "the Coalition". */
  short: z.string().min(2),
  family: z.enum(families),
  /** True for one person who speaks under an own name, not a body. */
  person: z.boolean().default(false),
  what: z.string().min(10),
});

export type Claimant = z.infer<typeof claimant>;
export type Family = (typeof families)[number];
