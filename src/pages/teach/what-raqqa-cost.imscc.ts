import type { APIRoute } from 'astro';
import { newest } from '../../build/cite/works.ts';
import { absolute } from '../../build/paths.ts';
import { cartridge } from '../../build/teach/imscc.ts';
import { teachLinks } from '../../build/teach/links.ts';
import { words } from '../../build/ui.ts';
import { loadStory } from '../../story/story.ts';

/** The link pack for learning platforms. */
export const GET: APIRoute = () => {
  const story = loadStory();
  const file = cartridge(story.site.title, teachLinks(story, words('en'), absolute), newest(story) ?? '2026-01-01');
  return new Response(file, { headers: { 'content-type': 'application/zip' } });
};
