import type { APIRoute } from 'astro';
import { absolute } from '../../../build/paths.ts';
import { teachLinks } from '../../../build/teach/links.ts';
import { qrSvg } from '../../../build/teach/qr.ts';
import { words } from '../../../build/ui.ts';
import { loadStory } from '../../../story/story.ts';

export const getStaticPaths = () =>
  teachLinks(loadStory(), words('en'), absolute)
    .flatMap((folder) => folder.links)
    .map(({ id, title, url }) => ({ params: { name: id }, props: { title, url } }));

/** The QR code of a section, lesson or lab. */
export const GET: APIRoute<{ title: string; url: string }> = ({ props }) =>
  new Response(qrSvg(props.url, props.title), { headers: { 'content-type': 'image/svg+xml' } });
