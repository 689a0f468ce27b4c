import type { APIRoute } from 'astro';
import { embedScripts } from '../../build/embed-scripts.ts';

export const getStaticPaths = async () => (await embedScripts()).map(({ name, code }) => ({ params: { file: name }, props: { code } }));

/** The loader for other people's pages, and the script of the embed pages themselves. */
export const GET: APIRoute<{ code: string }> = ({ props }) => new Response(props.code, { headers: { 'content-type': 'text/javascript' } });
