import type { APIRoute } from 'astro';
import { allDrawings } from '../../build/drawings/all.ts';
import { drawAhead, drawn } from '../../build/drawings/index.ts';
import { type Room, roomsOf } from '../../build/picture-input.ts';
import { stillDrawing, stillName } from '../../build/stills.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () => {
  const story = loadStory();
  // Paths are asked for before the first page is written: here all drawing begins, that of cards and pictures too.
  drawAhead(allDrawings(story));
  return [...story.scenes.values()].flatMap((scene) => roomsOf(story, scene).map((room) => ({ params: { still: stillName(scene.id, room) }, props: { scene: scene.id, room } })));
};

/** The complete still of a scene. */
export const GET: APIRoute<{ scene: string; room: Room }> = async ({ props }) =>
  new Response(new Uint8Array(await drawn(stillDrawing(loadStory(), props.scene, props.room))), { headers: { 'content-type': 'image/svg+xml' } });
