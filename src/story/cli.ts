/**
 * `node src/story/cli.ts [content folder]`: prints every problem of the content and ends with 1, or says that there is none.
 * Warnings, such as plain words that are hard to read, are printed and do not count as problems.
 * `--publish` also writes published-claims.yaml, the list of what claims say, when there is no problem.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ContentError, formatProblem } from './problem.ts';
import { publishedFile } from './published.ts';
import { readContent } from './read/content.ts';
import { loadStory } from './story.ts';
import { warnings } from './warnings.ts';

const options = process.argv.slice(2).filter((one) => one.startsWith('-'));
const [folder = 'content'] = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const unknown = options.find((one) => one !== '--publish');
const root = resolve(folder);
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

if (unknown !== undefined || !existsSync(root)) {
  console.error(unknown !== undefined ? `content: unknown option ${unknown}` : `content: no folder ${root}`);
  process.exitCode = 1;
} else {
  try {
    const { chapters, steps, claims, sources, disputes, glossary } = loadStory(root);
    const all = [
      count(chapters.length, 'chapter'),
      count(steps.size, 'step'),
      count(claims.size, 'claim'),
      count(sources.size, 'source'),
      count(disputes.size, 'dispute'),
      count(glossary.size, 'term'),
    ];
    const warned = warnings(readContent(root));
    for (const one of warned) console.warn(`warning: ${formatProblem(one)}`);
    const besides = warned.length ? `, ${count(warned.length, 'warning')}` : '';
    console.log(`content: ${all.join(', ')}, no problem${besides}`);
    if (options.length) {
      const file = join(root, 'published-claims.yaml');
      writeFileSync(file, publishedFile(claims, new Date().toISOString().slice(0, 10)));
      console.log(`content: ${count(claims.size, 'claim')} written to ${file}`);
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
