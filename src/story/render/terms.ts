import { literal } from '../pattern.ts';
import type { Term } from '../schemas/term.ts';
import { blank, quotations } from '../verbatim.ts';
import { escapeHtml } from './escape.ts';

/** Links the first mention of each glossary term. One for a chapter, which is printed in order. */
export interface TermLinks {
  /** To be called before each paragraph: a quotation does not go on in the next. */
  readonly paragraph: () => void;
  /** A text of prose as HTML. Words in quotation marks are not ours and stay as they are. */
  readonly text: (words: string) => string;
}

export function termLinks(terms: Iterable<Term>): TermLinks {
  const ids = new Map<string, string>();
  for (const { id, term, also } of terms) for (const form of [term, ...also]) ids.set(form, id);
  const forms = [...ids.keys()]
    .sort((a, b) => b.length - a.length)
    .map((form) => literal(form).replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
  const linked = new Set<string>();
  let quoting = false;

  return {
    paragraph: () => {
      quoting = false;
    },
    text: (words) => {
      if (!ids.size) return escapeHtml(words);
      let html = '';
      let done = 0;
      const { text, open } = ownWords(words, quoting);
      quoting = open;
      for (const match of text.matchAll(pattern)) {
        const id = ids.get(match[0].replace(/\s+/g, ' '));
        if (id === undefined || linked.has(id)) continue;
        linked.add(id);
        html += `${escapeHtml(words.slice(done, match.index))}<a class="term" href="/glossary/#${id}">${escapeHtml(match[0])}</a>`;
        done = match.index + match[0].length;
      }
      return html + escapeHtml(words.slice(done));
    },
  };
}

/** The text with quoted words blanked, where a link or a claim may stand between the quotation's ends. */
function ownWords(words: string, quoting: boolean): { text: string; open: boolean } {
  const end = quoting ? words.indexOf('”') : -1;
  if (quoting && end < 0) return { text: ' '.repeat(words.length), open: true };
  const before = blank(words, [{ from: 0, to: end + 1 }]);
  const balanced = blank(before, quotations(before));
  const start = balanced.indexOf('“');
  if (start < 0) return { text: balanced, open: false };
  return { text: blank(balanced, [{ from: start, to: words.length }]), open: true };
}
