import { findInline } from '../read/inline.ts';
import { claimLink, claimNumber, claimText, type Ledger } from './claim.ts';
import { escapeHtml } from './escape.ts';

/** A YAML text as HTML: `:claim{…}` and `:quote{…}` become links to the ledger, the rest is text. Throws on an unknown id. */
export function inlineHtml(text: string, ledger: Ledger): string {
  let html = '';
  let done = 0;
  for (const inline of findInline(text)) {
    const words = inline.label?.trim() ? claimText(inline, ledger) : claimNumber(inline, ledger);
    html += escapeHtml(text.slice(done, inline.from)) + claimLink(inline.attributes.id ?? '', escapeHtml(words));
    done = inline.to;
  }
  return html + escapeHtml(text.slice(done));
}
