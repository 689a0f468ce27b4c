/** Citations: three styles as text, three formats as files. Pure; works.ts says what is cited, the rest how. */
import { apa } from './cite/apa.ts';
import { bibtex } from './cite/bibtex.ts';
import { chicago } from './cite/chicago.ts';
import { csl } from './cite/csl.ts';
import { mla } from './cite/mla.ts';
import { ris } from './cite/ris.ts';
import type { Run } from './cite/runs.ts';
import type { Work } from './cite/work.ts';

export { html, plain } from './cite/runs.ts';
export type { Work } from './cite/work.ts';

/** A work in the three styles, under the names that readers know them by. */
export const styles = (work: Work): readonly { readonly name: string; readonly runs: readonly Run[] }[] => [
  { name: 'Chicago', runs: chicago(work) },
  { name: 'MLA', runs: mla(work) },
  { name: 'APA', runs: apa(work) },
];

/** File formats by ending: name, media type, and the file of one or more works. */
export const formats = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex', print: (works: readonly Work[]) => works.map(bibtex).join('\n') },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', print: (works: readonly Work[]) => works.map(ris).join('') },
  json: { name: 'CSL-JSON', type: 'application/json', print: (works: readonly Work[]) => `${JSON.stringify(works.map(csl), null, 1)}\n` },
} as const;
export type Format = keyof typeof formats;
