import type { APIRoute } from 'astro';
import { figureStage, stageFile, stageMore, type Staged } from '../../../build/stage-data.ts';
import { embeddables } from '../../../build/embeds.ts';
import { loadStory } from '../../../story/story.ts';

/** One file for the whole story, one a chapter, one a figure that can be embedded. */
export const getStaticPaths = () => {
  const story = loadStory();
  const figures = embeddables(story).filter(({ kind }) => kind === 'figure');
  const staged: (readonly Staged[])[] = [story.chapters, ...story.chapters.map((chapter) => [chapter]), ...figures.map(({ id }) => [figureStage(story, id)])];
  const pages = new Map(staged.map((chapters) => [stageFile(story, chapters), chapters]));
  return [...pages].map(([page, chapters]) => ({ params: { page }, props: { chapters } }));
};

/** What the stage needs to draw: fetched with the code that draws. */
export const GET: APIRoute<{ chapters: readonly Staged[] }> = ({ props }) =>
  new Response(JSON.stringify(stageMore(loadStory(), props.chapters)), { headers: { 'content-type': 'application/json' } });
