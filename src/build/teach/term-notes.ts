import type { Term } from '../../story/schemas/term.ts';
import { termLinks } from '../../story/render/terms.ts';
import { rebase } from '../paths.ts';

/** Glossary words of one sheet: links on the web, numbered notes on paper. */
export interface TermNotes {
  /** HTML of ours with the first mention of each term linked and numbered. Words inside links and quotations stay. */
  readonly mark: (html: string) => string;
  /** The terms marked so far, in the order of their numbers. */
  readonly notes: () => readonly Term[];
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** One for a sheet: call `mark` in reading order, then print `notes`. */
export function termNotes(glossary: ReadonlyMap<string, Term>): TermNotes {
  const links = termLinks(glossary.values());
  const found: Term[] = [];
  return {
    mark(html) {
      links.paragraph();
      let inside = 0;
      const marked = html
        .split(/(<[^>]+>)/)
        .map((piece) => {
          if (piece.startsWith('<')) {
            inside += /^<a[\s>]/.test(piece) ? 1 : piece === '</a>' ? -1 : 0;
            return piece;
          }
          return inside > 0 ? piece : links.text(piece.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity));
        })
        .join('');
      return rebase(marked).replace(/(<a class="term" href="[^"#]*#([\w-]+)">.*?<\/a>)/g, (link, _, id: string) => {
        const term = glossary.get(id);
        if (!term) return link;
        found.push(term);
        return `${link}<sup class="term-note">${found.length}</sup>`;
      });
    },
    notes: () => found,
  };
}
