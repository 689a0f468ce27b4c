/** What kind of page a built HTML file is. Budgets and the bench are by kind, so a page of no kind is a page nobody weighs. */
import type { Site } from './bench/site.ts';

/** Kinds whose pages are told by their path alone; the first that fits counts. */
const byPath = [
  ['front', /^index\.html$/],
  ['not found', /^404\.html$/],
  ['step page', /^s\/[\w-]+\/index\.html$/],
  ['plain', /^plain\/[\w-]+\/index\.html$/],
  ['plain index', /^plain\/index\.html$/],
  ['explorer', /^sources\/explore\/index\.html$/],
  ['sources', /^sources\/index\.html$/],
  ['data', /^data\/index\.html$/],
  ['note', /^data\/notes\/[\w-]+\.html$/],
  ['article', /^(corrections|glossary|licences|method)\/index\.html$/],
  ['newsrooms index', /^newsrooms\/index\.html$/],
  ['newsrooms', /^newsrooms\/[\w-]+\/index\.html$/],
  ['teach index', /^teach\/(index|key\/index|order\/index)\.html$|^teach\/(key|order)\/index\.html$/],
  ['section', /^teach\/s\/[\w-]+\/index\.html$/],
  ['key', /^teach\/key\/[\w-]+\/index\.html$/],
  ['lab', /^teach\/lab\/[\w-]+\/index\.html$/],
  ['packet', /^teach\/[\w-]+\/packet\/index\.html$/],
  ['sheet', /^teach\/[\w-]+\/(discussion|handouts|map|response|timeline)\/index\.html$/],
  ['lesson', /^teach\/[\w-]+\/index\.html$/],
] as const;

const kindsById = ['chapter', 'embed chapter', 'embed step', 'embed figure'] as const;

export type PageKind = (typeof byPath)[number][0] | (typeof kindsById)[number];

export const pageKinds: readonly PageKind[] = [...byPath.map(([kind]) => kind), ...kindsById];

/** Ids of the chapters in a build: what is told in full and in plain words. */
export const chaptersOf = ({ files }: Site): string[] =>
  files.flatMap((file) => /^plain\/([\w-]+)\/index\.html$/.exec(file)?.[1] ?? []);

/** The kind of a page, or null when it is none that is known. */
export function pageKind(site: Site, page: string): PageKind | null {
  const known = byPath.find(([, path]) => path.test(page));
  if (known) return known[0];
  const [, embed, id = ''] = /^(embed\/)?([\w-]+)\/index\.html$/.exec(page) ?? [];
  if (chaptersOf(site).includes(id)) return embed ? 'embed chapter' : 'chapter';
  if (!embed) return null;
  return site.files.includes(`s/${id}/index.html`) ? 'embed step' : 'embed figure';
}
