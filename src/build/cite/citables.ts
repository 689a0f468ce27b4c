import type { Story } from '../../story/model.ts';
import { t, words } from '../ui.ts';
import type { Work } from './work.ts';
import { type Absolute, chapterWork, claimWork, figureWork, isOurs, ledgerWork, readIn, sourceWork, stepWork } from './works.ts';

/**
 * Everything that can be cited, by the name of its files under /cite/. A claim brings two records: the publication in which
 * the words were read, and our row. Throws when two things would share a file.
 */
export function citables(story: Story, to: Absolute): ReadonlyMap<string, readonly Work[]> {
  const w = words('en');
  const all = new Map<string, readonly Work[]>();
  const add = (id: string, works: readonly (Work | null)[]) => {
    const known = works.filter((work) => work !== null);
    if (!known.length) return;
    if (all.has(id)) throw new Error(`/cite/${id}.bib would be two things: rename one of them`);
    all.set(id, known);
  };
  add('ledger', [ledgerWork(story, t(w, 'dataset'), to)]);
  for (const chapter of story.chapters) add(chapter.id, [chapterWork(story, chapter, to)]);
  for (const step of story.steps.values()) add(step.id, [stepWork(story, step, to)]);
  for (const id of story.figures.keys()) add(`figure-${id}`, [figureWork(story, id, to)]);
  for (const source of story.sources.values()) add(`source-${source.id}`, [isOurs(story, source) ? ledgerWork(story, t(w, 'dataset'), to) : sourceWork(source)]);
  for (const claim of story.claims.values()) {
    const named = { title: t(w, 'claimTitle', { id: claim.id }), within: t(w, 'sourcesTitle') };
    const [read, own] = [readIn(story, claim, named, to), claimWork(story, claim, named, to)];
    add(claim.id, read.id === own.id ? [own] : [read, own]);
  }
  return all;
}
