import type { APIRoute } from 'astro';
import { drawn } from '../../build/drawings/index.ts';
import { type PictureFile, pictureDrawing, pictureFiles } from '../../build/picture-files.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () =>
  [...loadStory().scenes.keys()].flatMap(pictureFiles).map((file) => ({ params: { file: file.path.replace('pictures/', '') }, props: file }));

/** A scene's picture in one theme. */
export const GET: APIRoute = async ({ props }) => {
  const file = props as PictureFile;
  const type = file.ending === 'svg' ? 'image/svg+xml' : 'image/png';
  return new Response(new Uint8Array(await drawn(pictureDrawing(loadStory(), file))), { headers: { 'content-type': type } });
};
