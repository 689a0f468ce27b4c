import type { APIRoute } from 'astro';
import { inWords } from '../../build/dates.ts';
import { sectionPages } from '../../build/teach/sections.ts';
import { t, words } from '../../build/ui.ts';
import { loadStory } from '../../story/story.ts';

/** What the projector view needs and pages do not carry: the sources of each step in one line, and its interface words. */
export const GET: APIRoute = () => {
  const w = words('en');
  const line = (published: string | null, publisher: string) => (published ? `${publisher}, ${inWords(published)}` : publisher);
  const sources = Object.fromEntries(
    sectionPages(loadStory()).map((page) => [page.step.id, page.sources.map(({ publisher, published }) => line(published, publisher)).join(' · ')]),
  );
  const names = { view: 'classView', leave: 'classLeave', previous: 'classPrevious', next: 'classNext', sources: 'classSources', own: 'classOwn' };
  const inView = Object.fromEntries(Object.entries(names).map(([key, word]) => [key, t(w, word)]));
  return new Response(JSON.stringify({ words: { ...inView, of: w.classCount }, sources }), { headers: { 'content-type': 'application/json' } });
};
