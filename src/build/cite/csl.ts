import { parts } from './dates.ts';
import { parseByline } from './names.ts';
import { untitled, type Work } from './work.ts';

const types = { page: 'webpage', section: 'webpage', figure: 'figure', dataset: 'dataset' } as const;

/** One item of CSL-JSON (citationstyles.org). `circa` makes every style mark a worked-out date; unknown fields are absent. */
export function csl(work: Work): Record<string, unknown> {
  const { names, others } = parseByline(work.author);
  const note = [others && 'The byline names others.', work.dateInferred && 'Date worked out, not printed.', work.dateNote];
  return {
    id: work.id,
    type: types[work.kind],
    title: work.title ?? untitled,
    ...(names.length > 0 && { author: names.map((name) => ({ ...name })) }),
    'container-title': work.container,
    ...(work.within && { section: work.within }),
    ...(work.chapter && { 'chapter-number': String(work.chapter) }),
    ...(work.date && { issued: { 'date-parts': [parts(work.date)], ...(work.dateInferred && { circa: true }) } }),
    ...(work.url && { URL: work.url }),
    language: work.lang,
    ...(note.some(Boolean) && { note: note.filter(Boolean).join(' ') }),
  };
}
