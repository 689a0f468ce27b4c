import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { titleOf } from './slug.ts';
import { fillTemplate } from './template.ts';

/** Files of a new figure with their text, by path from the root: words and claims, drawing, scene, its places in the lists. */
export function newFigure(root: string, slug: string): ReadonlyMap<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const slots = { slug };
  return new Map([
    [`content/figures/${slug}.yaml`, fillTemplate('figure.yaml', slots)],
    [`content/scenes/${slug}.yaml`, fillTemplate('figure-scenes.yaml', slots)],
    [`src/figures/${slug}/draw.ts`, fillTemplate('draw.ts.txt', slots)],
    ['src/figures/index.ts', listed(read('src/figures/index.ts'), slug)],
    ['content/ui/en.yaml', named(read('content/ui/en.yaml'), slug)],
  ]);
}

/** The registry with one entry more, at its end. */
function listed(registry: string, slug: string): string {
  const key = slug.includes('-') ? `'${slug}'` : slug;
  return beforeLast(registry, '};\n', `  ${key}: () => import('./${slug}/draw.ts'),\n`);
}

/** The interface words with the figure's short name. It stands in other people's code for years, so it has no number. */
function named(words: string, slug: string): string {
  const last = words.lastIndexOf('\n', words.lastIndexOf('\nfigure_') + 1);
  const end = words.indexOf('\n', last + 1) + 1;
  const name = titleOf(slug.replace(/\d/g, '').replace(/-+/g, '-').replace(/^-|-$/g, ''));
  return `${words.slice(0, end)}figure_${slug}: ${name}\n${words.slice(end)}`;
}

function beforeLast(text: string, mark: string, added: string): string {
  const at = text.lastIndexOf(mark);
  if (at < 0) throw new Error(`src/figures/index.ts: no “${mark.trim()}” at the end of the list`);
  return `${text.slice(0, at)}${added}${text.slice(at)}`;
}
