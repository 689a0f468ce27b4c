import type { APIRoute } from 'astro';
import { drawn } from '../../../build/drawings/index.ts';
import { baseDrawing, layouts } from '../../../build/stills.ts';
import type { Layout } from '../../../map/camera.ts';
import { baseKey } from '../../../map/still.ts';
import { loadStory } from '../../../story/story.ts';
import type { MapScene } from '../../../story/schemas/scene.ts';

/** Scenes with one camera share one base: a path is made once. */
export const getStaticPaths = () => {
  const paths = new Map<string, { scene: MapScene; layout: Layout }>();
  for (const scene of loadStory().scenes.values())
    if (scene.view === 'map') for (const layout of layouts) paths.set(baseKey(scene, layout), { scene, layout });
  return [...paths].map(([key, props]) => ({ params: { key }, props }));
};

/** The ground of a map scene, without words. */
export const GET: APIRoute<{ scene: MapScene; layout: Layout }> = async ({ props }) =>
  new Response(new Uint8Array(await drawn(baseDrawing(props.scene, props.layout))), { headers: { 'content-type': 'image/svg+xml' } });
