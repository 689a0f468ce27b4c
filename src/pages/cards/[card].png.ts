import type { APIRoute } from 'astro';
import { cardDrawing, cards } from '../../build/cards.ts';
import { drawAhead, drawn } from '../../build/drawings/index.ts';
import { loadStory } from '../../story/story.ts';

export const getStaticPaths = () => {
  const story = loadStory();
  const all = cards(story);
  drawAhead(all.values().map((card) => cardDrawing(story, card)));
  return all.map((card) => ({ params: { card: card.id }, props: card }));
};

/** A share card, 1200 × 630. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await drawn(cardDrawing(loadStory(), props as ReturnType<typeof cards>[number]))), { headers: { 'content-type': 'image/png' } });
