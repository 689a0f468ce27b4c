import type { APIRoute } from 'astro';
import { entries } from '../build/feed.ts';
import { absolute } from '../build/paths.ts';
import { t, words } from '../build/ui.ts';
import { loadStory } from '../story/story.ts';

/** Chapters and corrections as JSON Feed 1.1. */
export const GET: APIRoute = () => {
  const story = loadStory();
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: t(words('en'), 'feedTitle'),
    description: story.site.description,
    home_page_url: absolute(''),
    feed_url: absolute('feed.json'),
    icon: absolute('cards/cover.png'),
    language: 'en',
    authors: [{ name: story.site.publisher, url: absolute('') }],
    items: entries(story).map(({ path, title, text, published, updated, image }) => ({
      id: absolute(path),
      url: absolute(path),
      title,
      content_text: text,
      ...(image && { image: absolute(image) }),
      date_published: `${published}T00:00:00Z`,
      date_modified: `${updated}T00:00:00Z`,
    })),
  };
  return new Response(`${JSON.stringify(feed, null, 1)}\n`, { headers: { 'content-type': 'application/feed+json' } });
};
