import type { APIRoute } from 'astro';
import { type Embeddable, embeddables } from '../../build/embeds.ts';
import { oembed } from '../../build/oembed.ts';
import { absolute } from '../../build/paths.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () => embeddables(loadStory()).map((of) => ({ params: { id: of.id }, props: of }));

/** What a content system asks for when someone pastes an address of ours. */
export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(oembed(loadStory(), props as Embeddable, absolute)), { headers: { 'content-type': 'application/json' } });
