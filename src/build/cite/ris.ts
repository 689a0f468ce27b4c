import { inverted, parseByline } from './names.ts';
import { untitled, type Work } from './work.ts';

const types = { page: 'ELEC', section: 'ELEC', figure: 'FIGURE', dataset: 'DATA' } as const;

/** One RIS record: two letters, two spaces, a hyphen, a space; lines end in CR LF; an unknown field has no line. */
export function ris(work: Work): string {
  const { names, others } = parseByline(work.author);
  const [year, month = '', day = ''] = work.date?.split('-') ?? [];
  const date = work.date && (work.dateInferred ? 'Date worked out, not printed.' : null);
  const lines: [string, string | null | undefined | false][] = [
    ['TY', types[work.kind]],
    ['ID', work.id],
    ...names.map((name): [string, string] => ['AU', inverted(name)]),
    ['TI', work.title ?? untitled],
    ['T2', work.within],
    ['PB', work.container],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', work.url],
    ['LA', work.lang],
    ['N1', [others && 'The byline names others.', date, !work.date && 'n.d.', work.dateNote].filter(Boolean).join(' ')],
  ];
  const printed = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${printed.join('')}ER  - \r\n`;
}
