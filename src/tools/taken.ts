import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '../story/problem.ts';
import { readContent } from '../story/read/content.ts';
import { readFiles } from '../story/read/files.ts';

/** What a scaffold makes. */
export type Kind = 'chapter' | 'figure';

/** Names that addresses use already or keep free, though nothing in the project bears them. */
const kept: Readonly<Record<Kind, readonly string[]>> = {
  // The cover's card, the data of the front page, what the build adds, and what shared addresses promise (README, teach, Arabic).
  chapter: ['all', 'ar', 'cover', 'feed', 'glossary', 'ledger', 'offline', 'sitemap', 'sw', 'teach'],
  figure: ['all', 'claims', 'cover', 'index', 'ledger'],
};

/** Every name that a new chapter or figure may not have, and where it is taken. Chapters, steps and figures share addresses. */
export function takenNames(root: string, kind: Kind): ReadonlyMap<string, Position> {
  const taken = new Map<string, Position>();
  const take = (name: string, at: Position) => {
    if (!taken.has(name)) taken.set(name, at);
  };
  const content = readContent(readFiles(join(root, 'content'), 'content'));
  for (const { id, file, steps } of content.chapters) {
    take(id, file.at(0));
    for (const step of steps) take(`${id}-${step.slug}`, step.at('id'));
  }
  for (const { value, at } of content.figures.flatMap((file) => file.entries)) take(value.id, at('id'));
  for (const [i, { id }] of content.site?.value.planned.entries() ?? [])
    take(id, content.site?.at('planned', i, 'id') ?? content.publishedAt);
  const folders = kind === 'chapter' ? ['src/pages', 'public'] : ['src/figures', 'src/pages/embed'];
  for (const folder of folders)
    for (const entry of existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      if (/^[a-z]/.test(entry)) take(entry.replace(/\..*$/, ''), { file: `${folder}/${entry}`, line: 1, column: 1 });
  for (const name of kept[kind]) take(name, { file: `new:${kind}`, line: 1, column: 1 });
  return taken;
}
