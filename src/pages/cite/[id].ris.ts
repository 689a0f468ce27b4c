import type { APIRoute } from 'astro';
import { formats, type Work } from '../../build/cite.ts';
import { citables } from '../../build/cite/citables.ts';
import { absolute } from '../../build/paths.ts';
import { loadStory } from '../../story/story.ts';

const { print, type } = formats.ris;

export const getStaticPaths = () => [...citables(loadStory(), absolute)].map(([id, works]) => ({ params: { id }, props: { works } }));

/** The record of one citable thing as ris. */
export const GET: APIRoute<{ works: readonly Work[] }> = ({ props }) =>
  new Response(print(props.works), { headers: { 'content-type': `${type}; charset=utf-8` } });
