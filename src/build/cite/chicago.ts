import { monthFirst } from './dates.ts';
import { headline } from './headline.ts';
import { forward, parseByline } from './names.ts';
import { quoted, type Run } from './runs.ts';
import { untitled, type Work } from './work.ts';

/**
 * Chicago, 18th edition, a full note. Sites stand in roman; three or more authors shorten to the first; a date that the
 * source does not print is in square brackets, and one that is not known is "n.d.".
 */
export function chicago(work: Work): readonly Run[] {
  const { names, others } = parseByline(work.author);
  const [first] = names;
  const authors = first && (names.length > 2 || others) ? `${forward(first)} et al.` : names.map(forward).join(' and ');
  const title = work.title ? quoted(headline(work.title, work.lang, 'chicago'), ',') : `${untitled},`;
  const within = work.within && `${work.kind === 'figure' ? 'figure ' : ''}in ${quoted(headline(work.within, work.lang, 'chicago'), ',')}`;
  const date = work.date ? monthFirst(work.date) : 'n.d.';
  const told = [work.container, work.dateInferred && work.date ? `[${date}]` : date, work.url].filter(Boolean).join(', ');
  const end = work.date || work.url ? '.' : ''; // "n.d." brings its own stop
  return [[authors && `${authors},`, title, within, `${told}${end}`].filter(Boolean).join(' ')];
}
