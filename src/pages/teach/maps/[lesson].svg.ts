import type { APIRoute } from 'astro';
import { blankMap } from '../../../build/teach/blank-map.ts';
import { words } from '../../../build/ui.ts';
import { loadStory } from '../../../story/story.ts';

export const getStaticPaths = () =>
  loadStory().teach.lessons.map(({ id, map }) => ({ params: { lesson: id }, props: { scene: map.scene } }));

/** The ground of a lesson's map worksheet. */
export const GET: APIRoute<{ scene: string }> = async ({ props }) =>
  new Response(await blankMap(loadStory(), props.scene, words('en')), { headers: { 'content-type': 'image/svg+xml' } });
