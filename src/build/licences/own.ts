import { readFileSync } from 'node:fs';
import { paragraphs } from './packages.ts';


/** Our own licences, paragraph by paragraph, as in LICENSE. */
export const ownLicence = (): readonly string[] => paragraphs(readFileSync('LICENSE', 'utf8'));

/** The typefaces: who made each, then the licence that all share (src/look/fonts/OFL.txt). */
export function fontNotices(): { readonly makers: readonly string[]; readonly licence: readonly string[] } {
  const [head = '', ...rest] = readFileSync('src/look/fonts/OFL.txt', 'utf8').split(/^-{10,}$/m);
  return { makers: paragraphs(head).filter((line) => line.includes('Copyright')), licence: paragraphs(rest.join('\n')) };
}

/** Geodata file by file (the table of content/geo/README.md): name, what it holds, origin and licence. */
export function geodata(): { readonly rows: readonly (readonly string[])[]; readonly credit: string } {
  const text = readFileSync('content/geo/README.md', 'utf8');
  const cells = text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.replaceAll('`', '').trim()));
  const [head, ...rows] = cells;
  const credit = text.match(/^Credit line: (.+)$/m)?.[1];
  if (head?.[3] !== 'origin and licence' || !rows.length || !credit)
    throw new Error('content/geo/README.md: no table “file | what | class in k | origin and licence”, or no “Credit line:”');
  return { credit, rows: rows.map(([file = '', what = '', , origin = '']) => [file.replace('../', ''), what, origin]) };
}
