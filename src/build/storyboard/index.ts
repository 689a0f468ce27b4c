import type { AstroIntegration } from 'astro';

/** `/_storyboard/` while you write: every scene at both sizes in both themes. Only `astro dev` knows it; no build contains it. */
export function storyboard(): AstroIntegration {
  const entry = (file: string) => new URL(file, import.meta.url);
  return {
    name: 'storyboard',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/_storyboard/', entrypoint: entry('./page.astro') });
        injectRoute({ pattern: '/_storyboard/[picture].svg', entrypoint: entry('./picture.ts') });
      },
    },
  };
}
