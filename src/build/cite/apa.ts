import { yearFirst } from './dates.ts';
import { initialled, parseByline } from './names.ts';
import { italic, type Run, stopped } from './runs.ts';
import { untitled, type Work } from './work.ts';

/**
 * APA, 7th edition, a reference-list entry for a web page. Titles stay as printed, since proper names cannot be told from
 * other words. Without an author the title comes first. A worked-out date is in square brackets, an unknown one is "n.d.".
 */
export function apa(work: Work): readonly Run[] {
  const { names, others } = parseByline(work.author);
  const list = names.map(initialled);
  const authors = others
    ? `${list.join(', ')}, et al.`
    : list.length > 1
      ? `${list.slice(0, -1).join(', ')}, & ${list.at(-1)}`
      : (list[0] ?? '');
  const known = work.date ? yearFirst(work.date) : 'n.d.';
  const date = ` (${work.date && work.dateInferred ? `[${known}]` : known}).`;
  const form = work.kind === 'figure' ? ' [Infographic]' : work.kind === 'dataset' ? ' [Data set]' : '';
  // A part of a page is set in roman, the page that holds it in italics.
  const part = work.kind === 'section';
  const title = (end: string): Run[] => {
    const words = work.title ?? untitled;
    const stop = end && !form && stopped(words) === words ? '' : end;
    return part || !work.title ? [`${words}${form}${stop}`] : [italic(words), `${form}${stop}`];
  };
  const head: Run[] = authors ? [stopped(authors), `${date} `, ...title('.')] : [...title('.'), date];
  const within: Run[] = part && work.within ? [' In ', italic(work.within), '.'] : [];
  return [...head, ...within, ` ${work.container}.`, work.url ? ` ${work.url}` : ''];
}
