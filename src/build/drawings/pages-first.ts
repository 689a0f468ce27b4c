import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { tidyDrawings } from './room.ts';

/**
 * Files of pictures are asked for last: while threads draw them, pages are written.
 * @param by what makes the pages, out of Astro's own
 */
export function pagesFirst(by = (usual: AstroPrerenderer) => usual): AstroIntegration {
  return {
    name: 'pages-first',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        tidyDrawings();
        setPrerenderer((astro) => {
          const usual = by(astro);
          return {
            ...usual,
            name: 'pages-first',
            getStaticPaths: async () => {
              const all = Map.groupBy(await usual.getStaticPaths(), ({ pathname }) => /^\/(cards|pictures|stills)\//.test(pathname));
              return [...(all.get(false) ?? []), ...(all.get(true) ?? [])];
            },
          };
        });
      },
    },
  };
}
