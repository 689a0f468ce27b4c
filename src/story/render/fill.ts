import { findInline } from '../read/inline.ts';
import { claimText, type Ledger } from './claim.ts';

/** Prints the `:claim{#C06}` of a YAML text from the ledger, as plain text. Throws on an unknown id. */
export function fill(text: string, ledger: Ledger): string {
  let filled = text;
  for (const inline of findInline(text).reverse())
    filled = filled.slice(0, inline.from) + claimText(inline, ledger) + filled.slice(inline.to);
  return filled;
}

/** Words of a source: printed as they are. */
const theirs = new Set(['excerpt', 'translation']);

/** The same value with every text in it filled, but for the words of sources. */
export function fillAll<T>(value: T, ledger: Ledger): T {
  if (typeof value === 'string') return fill(value, ledger) as T;
  if (Array.isArray(value)) return value.map((one) => fillAll(one, ledger)) as T;
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, theirs.has(key) ? inner : fillAll(inner, ledger)])) as T;
  return value;
}
