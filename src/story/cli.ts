/** `node src/story/cli.ts [content folder]`: prints every problem of the content and ends with 1, or says that there is none. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ContentError } from './problem.ts';
import { loadStory } from './story.ts';

const root = resolve(process.argv[2] ?? 'content');
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

if (!existsSync(root)) {
  console.error(`content: no folder ${root}`);
  process.exitCode = 1;
} else {
  try {
    const story = loadStory(root);
    const { chapters, steps, claims, sources } = story;
    const all = [
      count(chapters.length, 'chapter'),
      count(steps.size, 'step'),
      count(claims.size, 'claim'),
      count(sources.size, 'source'),
    ];
    console.log(`content: ${all.join(', ')}, no problem`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
