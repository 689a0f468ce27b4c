import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { loadStory } from '../../story/story.ts';
import { pagesFirst } from '../drawings/pages-first.ts';
import { beginAgain, endAgain } from './kept.ts';
import { pageKeys } from './keys.ts';
import { guardWords } from './words.ts';

/** The integrations of a build that keeps the pages whose key is still the same. */
export function buildAgain(whole: readonly AstroIntegration[]): AstroIntegration[] {
  const place = { base: '/', out: '', cache: '' };
  // Policies first: they rewrite pages, and the list of what is kept holds pages as they end up. Twice changes nothing.
  const first = ({ name }: AstroIntegration) => name === 'own-policies';
  return [...whole.filter(first), keepPages(place), ...whole.filter((one) => !first(one)).map((one) => (one.name === 'pages-first' ? pagesFirst((usual) => keyed(usual, place.base)) : one))];
}

/** Before all others: what they make of the folder when it is built must not see pages that are gone. */
function keepPages(place: { base: string; out: string; cache: string }): AstroIntegration {
  let before: readonly string[] = [];
  return {
    name: 'build-again',
    hooks: {
      'astro:config:done': ({ config }) => {
        place.base = config.base;
        place.out = fileURLToPath(config.outDir);
        place.cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': () => {
        before = beginAgain(place.out, place.cache);
      },
      'astro:build:done': ({ assets }) => {
        const files = [...assets.values()].flat().map((url) => fileURLToPath(url).slice(place.out.length).replaceAll('\\', '/'));
        endAgain(place.out, before, files);
      },
    },
  };
}

/** Gives pages their keys, and lets none read words that its key does not hold. */
function keyed(usual: AstroPrerenderer, base: string): AstroPrerenderer {
  const story = loadStory();
  const keyOf = pageKeys(story);
  const nowReads = guardWords(story);
  return {
    ...usual,
    getStaticPaths: async () =>
      (await usual.getStaticPaths()).map((path) => {
        const key = keyOf(path.pathname);
        return key ? { ...path, cacheKey: key.key } : path;
      }),
    render: async (request, options) => {
      const page = new URL(request.url).pathname;
      const key = keyOf(page.slice(base.replace(/\/$/, '').length));
      nowReads(key && { page, chapter: key.chapter });
      try {
        const made = await usual.render(request, options);
        const { response, ...rest } = made instanceof Response ? { response: made } : made;
        // A page may come as a stream that is still being made.
        return { ...rest, response: response.body ? new Response(await response.arrayBuffer(), response) : response };
      } finally {
        nowReads(undefined);
      }
    },
  };
}
