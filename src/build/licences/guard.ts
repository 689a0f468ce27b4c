import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../../story/problem.ts';
import { compareShipped, listFile } from './compare.ts';
import { packageOf } from './package-of.ts';
import { shippedNow } from './shipped.ts';

/** What a plugin of the bundler sees of a script: its modules, and how much of each is left in it. */
type Bundle = Readonly<Record<string, { readonly type: string; readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>> }>>;

/** Stops a build whose browser scripts hold packages that the licences page does not name, or lack some that it names. */
export function licenceGuard(): AstroIntegration {
  const found = new Set<string>();
  const collect = (bundle: Bundle) => {
    for (const chunk of Object.values(bundle))
      for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
        const name = renderedLength > 0 && packageOf(id);
        if (name) found.add(name);
      }
  };
  return {
    name: 'licence-guard',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = (name: string, applies: (environment: string) => boolean) => ({
          name,
          generateBundle(this: { environment: { name: string } }, _: unknown, bundle: unknown) {
            if (applies(this.environment.name)) collect(bundle as Bundle);
          },
        });
        updateConfig({
          vite: { plugins: [plugin('licence-guard', (name) => name === 'client')], worker: { plugins: () => [plugin('licence-guard-worker', () => true)] } },
        });
      },
      'astro:build:done': () => {
        const problems = compareShipped(shippedNow(), found, readFileSync(listFile, 'utf8'));
        if (problems.length) throw new Error(problems.map(formatProblem).join('\n'));
      },
    },
  };
}
