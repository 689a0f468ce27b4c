import { getRssString } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { entries } from '../build/feed.ts';
import { absolute } from '../build/paths.ts';
import { t, words } from '../build/ui.ts';
import { loadStory } from '../story/story.ts';

/** Chapters and corrections as RSS 2.0. */
export const GET: APIRoute = async () => {
  const story = loadStory();
  const w = words('en');
  const xml = await getRssString({
    title: t(w, 'feedTitle'),
    description: story.site.description,
    site: absolute(''),
    trailingSlash: false, // true would put a slash after the #id of a correction
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${absolute('feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: entries(story).map(({ path, title, text, published }) => ({
      title,
      description: text,
      link: absolute(path),
      pubDate: new Date(`${published}T00:00:00Z`),
    })),
  });
  // It takes the slash from the site's own address too, which then is no page under a base.
  const home = absolute('');
  const whole = xml.replace(`<link>${home.replace(/\/$/, '')}</link>`, `<link>${home}</link>`);
  return new Response(whole, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
