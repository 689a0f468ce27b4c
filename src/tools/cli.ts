/**
 * `node src/tools/cli.ts chapter|figure <slug>`: writes an example that passes the checker and the build, to be replaced.
 * A name that is wrong or taken is refused with its place and the nearest name that is free; then nothing is written.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblem, problem } from '../story/problem.ts';
import { newChapter } from './new-chapter.ts';
import { newFigure } from './new-figure.ts';
import { refuse } from './refuse.ts';
import { type Kind, takenNames } from './taken.ts';

const root = process.cwd();
/** Lists that are added to; every other file is new. */
const lists = ['content/published-steps.yaml', 'content/teach/sections.yaml', 'src/figures/index.ts', 'content/ui/en.yaml'];

function make(kind: Kind, slug: string): string {
  const refused = refuse(kind, slug, takenNames(root, kind));
  if (refused) throw new Error(formatProblem(refused));
  const files = kind === 'chapter' ? newChapter(root, slug, new Date().toISOString().slice(0, 10)) : newFigure(root, slug);
  for (const file of files.keys())
    if (!lists.includes(file) && existsSync(join(root, file)))
      throw new Error(formatProblem(problem({ file, line: 1, column: 1 }, 'is there already', 'another name, or this file gone')));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys()].map((file) => `${lists.includes(file) ? 'added to' : 'new'}  ${file}`).join('\n');
}

const [kind, ...names] = process.argv.slice(2);
try {
  if (kind !== 'chapter' && kind !== 'figure') throw new Error('usage: npm run new:chapter -- <slug>, or npm run new:figure -- <slug>');
  console.log(`${make(kind, names.join(' '))}\nNow replace the example; the comments say what. “npm run check” finds what is wrong.`);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
