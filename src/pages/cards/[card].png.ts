import type { APIRoute } from 'astro';
import { cardDrawing, cards } from '../../build/cards.ts';
import { drawn } from '../../build/drawings/index.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () => cards(loadStory()).map((card) => ({ params: { card: card.id }, props: card }));

/** A share card, 1200 × 630. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await drawn(cardDrawing(loadStory(), props as ReturnType<typeof cards>[number]))), { headers: { 'content-type': 'image/png' } });
