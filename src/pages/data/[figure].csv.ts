import type { APIRoute } from 'astro';
import { recordsOf } from '../../build/tables.ts';
import { csv } from '../../figures/csv.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () => [...loadStory().figures.keys()].map((figure) => ({ params: { figure } }));

/** The rows behind a figure: the same as its table. */
export const GET: APIRoute = ({ params }) => 
  new Response(csv(recordsOf(loadStory(), params.figure as string)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
