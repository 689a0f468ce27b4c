import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filled } from './fill.ts';
import { withOwnHashes } from './own-hashes.ts';

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

/** Narrows the policy of every page that was built. Before anything reads the pages: packs and service workers hold them as they are shipped. */
export function ownPolicies(): AstroIntegration {
  return {
    name: 'own-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const faults: string[] = [];
        for (const page of globSync('**/*.html', { cwd: out }).sort()) {
          const file = join(out, page);
          const before = readFileSync(file, 'utf8');
          const { html, stopped } = withOwnHashes(before);
          faults.push(...stopped.map((hash) => `${page}: an inline style or script whose hash ${hash} is not in the policy of the page`));
          if (html !== before) writeFileSync(file, html);
        }
        if (faults.length) throw new Error(`Pages with something inline that no browser would run:\n${faults.join('\n')}`);
      },
    },
  };
}
