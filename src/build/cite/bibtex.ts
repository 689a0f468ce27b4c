import { parts } from './dates.ts';
import { forward, inverted, parseByline } from './names.ts';
import { untitled, type Work } from './work.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Characters that LaTeX reads as commands. Letters of other scripts stay: every BibTeX of this century reads UTF-8. */
const tex = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (sign) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[sign] ?? `\\${sign}`);

/** One BibTeX record. `@misc` is the one type for web pages that classic styles know; unknown fields are not there. */
export function bibtex(work: Work): string {
  const { names, others } = parseByline(work.author);
  const authors = names.map((name) => ('literal' in name ? `{${tex(forward(name))}}` : tex(inverted(name))));
  const [year, month, day] = work.date ? parts(work.date) : [];
  const notes = [work.within && `In: ${work.within}`, work.dateInferred && 'Date worked out, not printed', !work.date && 'n.d.', work.dateNote];
  const fields: [string, string | number | null | undefined | false][] = [
    ['author', authors.length > 0 && `{${[...authors, ...(others ? ['others'] : [])].join(' and ')}}`],
    ['title', `{{${tex(work.title ?? untitled)}}}`],
    ['howpublished', `{${tex(work.container)}}`],
    ['year', year && `{${year}}`],
    ['month', month && months[month - 1]],
    ['day', day && `{${day}}`],
    ['url', work.url && `{${work.url}}`],
    ['language', work.lang !== 'en' && `{${work.lang}}`],
    ['note', notes.some(Boolean) && `{${tex(notes.filter(Boolean).join('. '))}}`],
  ];
  const lines = fields.filter(([, value]) => value).map(([key, value]) => `  ${key} = ${value}`);
  return `@misc{${work.id},\n${lines.join(',\n')}\n}\n`;
}
