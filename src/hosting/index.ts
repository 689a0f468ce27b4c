import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { filled } from './fill.ts';

/** Ships `_headers` under the base of the build, with the hashes of its scripts. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ base } = config);
      },
      'astro:build:done': ({ dir }) => writeFileSync(new URL('_headers', dir), filled(base)),
    },
  };
}
