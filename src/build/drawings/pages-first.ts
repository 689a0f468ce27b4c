import type { AstroIntegration } from 'astro';
import { tidyDrawings } from './room.ts';

/** Files of pictures are asked for last: while threads draw them, pages are written. */
export function pagesFirst(): AstroIntegration {
  return {
    name: 'pages-first',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        tidyDrawings();
        setPrerenderer((usual) => ({
          ...usual,
          name: 'pages-first',
          getStaticPaths: async () => {
            const all = Map.groupBy(await usual.getStaticPaths(), ({ pathname }) => /^\/(cards|pictures|stills)\//.test(pathname));
            return [...(all.get(false) ?? []), ...(all.get(true) ?? [])];
          },
        }));
      },
    },
  };
}
