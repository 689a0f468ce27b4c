import type { APIRoute } from 'astro';
import { type PictureFile, pictureBytes, pictureFiles } from '../../build/picture-files.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () =>
  [...loadStory().scenes.keys()].flatMap(pictureFiles).map((file) => ({ params: { file: file.path.replace('pictures/', '') }, props: file }));

/** A scene's picture in one theme. */
export const GET: APIRoute = async ({ props }) => {
  const body = await pictureBytes(loadStory(), props as PictureFile);
  return typeof body === 'string'
    ? new Response(body, { headers: { 'content-type': 'image/svg+xml' } })
    : new Response(new Uint8Array(body), { headers: { 'content-type': 'image/png' } });
};
