import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { entries } from '../build/feed.ts';
import { absolute } from '../build/paths.ts';
import { t, words } from '../build/ui.ts';
import { loadStory } from '../story/story.ts';

/** Chapters and corrections as RSS 2.0. */
export const GET: APIRoute = () => {
  const story = loadStory();
  const w = words('en');
  return rss({
    title: t(w, 'feedTitle'),
    description: story.site.description,
    site: absolute(''),
    trailingSlash: false, // the links are whole; a slash after #id would break them
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${absolute('feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: entries(story).map(({ path, title, text, published }) => ({
      title,
      description: text,
      link: absolute(path),
      pubDate: new Date(`${published}T00:00:00Z`),
    })),
  });
};
