import { z } from 'zod';

/** A calendar day, month or year, as precise as the source: `2017-06-06`, `2017-06` or `2017`. */
export const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a day, month or year such as 2017-06-06, 2017-06 or 2017');

/** A full calendar day, `2017-06-06`. */
export const fullDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2017-06-06');

/** Ids that appear in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as ring-closes');

/** Ids of a figure's states: a slug, or several joined by dots where a state is a reader's choice (your-count). */
export const stateId = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*$/,
    'lower-case words joined by hyphens, or several such joined by dots',
  );

/** Ids of claims: a capital letter and a number, as in the research ledger (C06, P09, K12). */
export const claimId = z.string().regex(/^[A-Z]\d{2,3}$/, 'a capital letter and two or three digits, such as C06');

/** Ids of the disputes between sources (X01 to X26 in the method page). */
export const disputeId = z.string().regex(/^X\d{2}$/, 'X and two digits, such as X04');

/** Text that may refer to claims: `:claim{#C06}` inside it is printed from the ledger. */
export const text = z.string().min(1);

export const lon = z.number().min(-180).max(180);
export const lat = z.number().min(-85).max(85);

/** West, south, east, north in degrees (WGS84). */
export const bounds = z
  .tuple([lon, lat, lon, lat])
  .refine(([w, s, e, n]) => w < e && s < n, 'west, south, east, north in that order');

/** A language by its two letters. */
export const lang = z.string().regex(/^[a-z]{2}$/, 'two small letters, such as ar');

const noSignsToEscape = /^https?:\/\/[^\s"'<>\\^`{|}@]+$/;

/** An address on the web, as it is printed in a page: without a password, spaces or signs that have to be escaped. */
export const link = z
  .string()
  .refine((text) => noSignsToEscape.test(text) && URL.canParse(text), 'an address that begins with https:// or http://');
