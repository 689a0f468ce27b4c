import type { APIRoute } from 'astro';
import { noteHtml } from '../../../build/note-html.ts';
import { noteOf } from '../../../build/notes.ts';
import { loadStory } from '../../../story/story.ts';

export const getStaticPaths = () => [...loadStory().claims.keys()].map((claim) => ({ params: { claim } }));

/** One claim's source note, a fragment that the page's own script puts into its dialog. */
export const GET: APIRoute = ({ params }) =>
  new Response(noteHtml(noteOf(loadStory(), params.claim as string)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
