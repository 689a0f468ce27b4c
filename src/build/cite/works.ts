import type { Chapter, LedgerClaim, Step, Story } from '../../story/model.ts';
import type { Source } from '../../story/schemas/source.ts';
import { stepsShowing } from '../told.ts';
import type { Work } from './work.ts';

/** Makes an absolute address of a path under the site. */
export type Absolute = (path: string) => string;

const ours = { author: null, dateInferred: false, dateNote: null, lang: 'en' } as const;
/** Ids of this site's works begin with its name, so that they cannot meet others in a reader's list. */
const key = (id: string) => `what-raqqa-cost-${id}`;

/** A publication as we read it: the author only if printed, the date marked when it was worked out. */
export function sourceWork(source: Source, link: string | null = source.link): Work {
  return {
    id: source.id,
    kind: 'page',
    title: source.title,
    within: null,
    chapter: null,
    container: source.publisher,
    author: source.author,
    date: source.published,
    dateInferred: source.published !== null && source.publishedNote !== undefined,
    dateNote: source.publishedNote ?? null,
    url: link,
    lang: source.lang,
  };
}

export function chapterWork({ site }: Story, chapter: Chapter, to: Absolute): Work {
  const { id, title, published } = chapter;
  return { ...ours, id: key(id), kind: 'page', title, within: null, chapter: chapter.number, container: site.title, date: published, url: to(`${id}/`) };
}

export function stepWork(story: Story, step: Step, to: Absolute): Work {
  const chapter = chapterOf(story, step.chapter);
  const { number, title, published } = chapter;
  const url = to(`s/${step.id}/`);
  return { ...ours, id: key(step.id), kind: 'section', title: step.title, within: title, chapter: number, container: story.site.title, date: published, url };
}

/** A figure, under the first step that shows it; null while no step does. */
export function figureWork(story: Story, id: string, to: Absolute): Work | null {
  const [step] = stepsShowing(story, id);
  const title = story.figures.get(id)?.states[0]?.title;
  if (!step || !title) return null;
  return { ...stepWork(story, step, to), id: key(`figure-${id}`), kind: 'figure', title };
}

/** A row of the ledger, dated by the newest chapter it was published with. */
export function claimWork(story: Story, claim: LedgerClaim, words: { readonly title: string; readonly within: string }, to: Absolute): Work {
  const url = to(`sources/#${claim.id}`);
  return { ...ours, id: key(claim.id), kind: 'section', ...words, chapter: null, container: story.site.title, date: newest(story), url };
}

/**
 * What a reader of a claim would cite: the publication in which it was read; for our own sums, their row. `words` names
 * that row.
 */
export function readIn(story: Story, claim: LedgerClaim, words: { readonly title: string; readonly within: string }, to: Absolute): Work {
  const source = story.sources.get(claim.source);
  return !source || isOurs(story, source) ? claimWork(story, claim, words, to) : sourceWork(source, claim.link ?? source.link);
}

/** Whether a source is this site itself: sums and spans that we worked out. */
export const isOurs = ({ site }: Story, source: Source): boolean => source.publisher === site.publisher;

/** The whole ledger as data. */
export function ledgerWork(story: Story, title: string, to: Absolute): Work {
  return { ...ours, id: key('ledger'), kind: 'dataset', title, within: null, chapter: null, container: story.site.title, date: newest(story), url: to('data/') };
}

/** The day of the last change of any chapter. */
export const newest = ({ chapters }: Story): string | null => chapters.map(({ updated }) => updated).sort().at(-1) ?? null;

function chapterOf(story: Story, id: string): Chapter {
  const found = story.chapters.find((one) => one.id === id);
  if (!found) throw new Error(`no chapter "${id}"`);
  return found;
}
