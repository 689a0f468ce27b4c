import type { Claim } from './schemas/claim.ts';

/** `number`: qualifier and number; `value`: number alone; `unit`: qualifier, number and unit. */
export const shows = ['number', 'value', 'unit'] as const;
export type Show = (typeof shows)[number];

/** What printing needs of a claim. */
export type Printable = Pick<Claim, 'value' | 'qualifier' | 'unit'>;

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 });

/** "30,000"; "744 to 1,600"; a word that is no number in quotation marks, since it is the source's own. */
function printValue(value: NonNullable<Claim['value']>): string {
  if (typeof value === 'number') return grouped.format(value);
  if (typeof value === 'string') return `“${value}”`;
  return `${grouped.format(value.low)} to ${grouped.format(value.high)}`;
}

/**
 * A claim's number as prose prints it: "more than 30,000", "90%", "744 to 1,600", "“hundreds” of civilians killed".
 * Empty when the claim has no value. `joint` stands between qualifier and number: pass U+00A0 where lines break.
 */
export function printNumber(claim: Printable, show: Show = 'number', joint = ' '): string {
  const { value, qualifier, unit } = claim;
  if (value === undefined) return '';
  const percent = unit === '%' ? '%' : '';
  const number = `${printValue(value)}${percent}`;
  if (show === 'value') return number;
  const qualified = qualifier === 'exactly' ? number : `${qualifier}${joint}${number}`;
  if (show === 'number' || !unit || percent) return qualified;
  const of = typeof value === 'string' && /(?:dozens|hundreds|thousands|millions)$/i.test(value) ? ' of ' : ' ';
  return `${qualified}${of}${unit}`;
}
