import type { APIRoute } from 'astro';
import { type Room, rooms, stillName, stillSvg } from '../../build/stills.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () =>
  [...loadStory().scenes.keys()].flatMap((scene) => rooms.map((room) => ({ params: { still: stillName(scene, room) }, props: { scene, room } })));

/** The complete still of a scene. */
export const GET: APIRoute<{ scene: string; room: Room }> = async ({ props }) =>
  new Response(await stillSvg(loadStory(), props.scene, props.room), { headers: { 'content-type': 'image/svg+xml' } });
