import type { APIRoute } from 'astro';
import { stageFile, stageMore } from '../../../build/stage-data.ts';
import type { Chapter } from '../../../story/model.ts';
import { loadStory } from '../../../story/story.ts';

/** One file for the whole story, one a chapter. */
export const getStaticPaths = () => {
  const story = loadStory();
  const pages = new Map([story.chapters, ...story.chapters.map((chapter) => [chapter])].map((chapters) => [stageFile(story, chapters), chapters]));
  return [...pages].map(([page, chapters]) => ({ params: { page }, props: { chapters } }));
};

/** What the stage needs to draw: fetched with the reader's first move. */
export const GET: APIRoute<{ chapters: readonly Chapter[] }> = ({ props }) =>
  new Response(JSON.stringify(stageMore(loadStory(), props.chapters)), { headers: { 'content-type': 'application/json' } });
