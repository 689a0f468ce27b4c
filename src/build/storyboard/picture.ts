import type { APIRoute } from 'astro';
import type { Theme } from '../../look/values.ts';
import { loadStory } from '../../story/story.ts';
import { drawn } from '../drawings/index.ts';
import { layouts, stillDrawing } from '../stills.ts';

const themes: readonly Theme[] = ['paper', 'night'];
type Props = { scene: string; layout: (typeof layouts)[number]; theme: Theme };

export const getStaticPaths = () =>
  [...loadStory().scenes.keys()].flatMap((scene) =>
    layouts.flatMap((layout) => themes.map((theme) => ({ params: { picture: `${scene}.${layout}.${theme}` }, props: { scene, layout, theme } }))),
  );

/** A scene as a wide or a narrow screen shows it, in one theme. */
export const GET: APIRoute<Props> = async ({ props: { scene, layout, theme } }) =>
  new Response(new Uint8Array(await drawn(stillDrawing(loadStory(), scene, layout, theme))), { headers: { 'content-type': 'image/svg+xml' } });
