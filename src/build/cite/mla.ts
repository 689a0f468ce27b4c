import { dayFirst } from './dates.ts';
import { headline } from './headline.ts';
import { forward, inverted, parseByline } from './names.ts';
import { italic, quoted, type Run, stopped } from './runs.ts';
import { untitled, type Work } from './work.ts';

/**
 * MLA, 9th edition, an entry of works cited. What is not known is left out: MLA has no "n.d." any more. A date that the
 * source does not print is in square brackets; addresses stand without their protocol.
 */
export function mla(work: Work): readonly Run[] {
  const { names, others } = parseByline(work.author);
  const [first, second] = names;
  const authors = !first
    ? ''
    : names.length > 2 || others
      ? `${inverted(first)}, et al.`
      : stopped([inverted(first), second && forward(second)].filter(Boolean).join(', and '));
  const title = work.title ? quoted(headline(work.title, work.lang, 'mla'), '.') : `${untitled}.`;
  const date = work.date && (work.dateInferred ? `[${dayFirst(work.date)}]` : dayFirst(work.date));
  const number = work.chapter ? `ch. ${work.chapter},` : work.within && quoted(headline(work.within, work.lang, 'mla'), ',');
  const place = [date, work.url?.replace(/^https?:\/\//, '')].filter(Boolean).join(', ');
  const rest = [number, place].filter(Boolean).join(' ');
  const medium = work.kind === 'figure' ? ' Infographic.' : '';
  return [[authors, `${title} `].filter(Boolean).join(' '), italic(work.container), rest ? `, ${rest}.${medium}` : `.${medium}`];
}
