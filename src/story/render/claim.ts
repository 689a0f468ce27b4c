import type { LedgerClaim } from '../model.ts';
import { printNumber, type Show, shows } from '../number.ts';
import type { Written } from '../read/reference.ts';

export type Ledger = ReadonlyMap<string, LedgerClaim>;

/** Keeps qualifier and number on one line. */
const noBreak = '\u00A0';

/**
 * What a checked `:claim` or `:quote` prints: the given words, the exact words in quotation marks, or the number.
 * Throws on an id that the ledger does not have; the checker finds those before anything is printed.
 */
export function claimText({ name, attributes, label }: Written, ledger: Ledger, joint = ' '): string {
  const claim = ledger.get(attributes.id ?? '');
  if (!claim) throw new Error(`:${name} refers to “${attributes.id}”, which is not in the ledger`);
  if (name === 'quote') return `“${label ?? ''}”`;
  if (label?.trim()) return label;
  return printNumber(claim, shows.find((show): show is Show => show === attributes.show) ?? 'number', joint);
}

/** The link to a claim's row on the sources page. `inner` is HTML. Root-relative, without the site's base. */
export function claimLink(id: string, inner: string): string {
  return `<a class="claim" href="/sources/#${id}" data-claim="${id}">${inner}</a>`;
}

/** The number of a claim for HTML text: its qualifier stays beside it. */
export const claimNumber = (written: Written, ledger: Ledger) => claimText(written, ledger, noBreak);
