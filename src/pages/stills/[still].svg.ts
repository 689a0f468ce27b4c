import type { APIRoute } from 'astro';
import { layouts, stillName, stillSvg } from '../../build/stills.ts';
import type { Layout } from '../../map/camera.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () =>
  [...loadStory().scenes.keys()].flatMap((scene) => layouts.map((layout) => ({ params: { still: stillName(scene, layout) }, props: { scene, layout } })));

/** The complete still of a scene. */
export const GET: APIRoute<{ scene: string; layout: Layout }> = async ({ props }) =>
  new Response(await stillSvg(loadStory(), props.scene, props.layout), { headers: { 'content-type': 'image/svg+xml' } });
