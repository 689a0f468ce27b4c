import type { AstroIntegration } from 'astro';
import { ContentError } from '../story/problem.ts';
import { forgetStory, loadStory } from '../story/story.ts';

/**
 * Runs the checker where authors work: the build stops with every problem at once; the dev server shows them in its
 * overlay and reloads when content changes.
 */
export function contentGuard(): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:build:start': () => {
        loadStory();
      },
      'astro:server:setup': ({ server }) => {
        const changed = (file: string) => {
          if (!/\/content\//.test(file)) return;
          forgetStory();
          try {
            loadStory();
            server.ws.send({ type: 'full-reload' });
          } catch (error) {
            if (!(error instanceof ContentError)) throw error;
            server.ws.send({ type: 'error', err: { message: error.message, stack: '' } });
          }
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
        server.watcher.add('content');
      },
    },
  };
}
