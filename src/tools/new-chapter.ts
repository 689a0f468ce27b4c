import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../story/read/content.ts';
import { titleOf } from './slug.ts';
import { fillTemplate } from './template.ts';

/** Files of a new chapter with their text, by path from the root: two steps, their scenes, the same in plain words, a line for teachers. `day` is 2017-06-06. */
export function newChapter(root: string, slug: string, day: string): ReadonlyMap<string, string> {
  const numbers = readContent(join(root, 'content')).chapters.map(({ front }) => front?.value.number ?? 0);
  const slots = { slug, day, title: titleOf(slug), number: String(Math.max(0, ...numbers) + 1) };
  const list = 'content/published-steps.yaml';
  const teachers = 'content/teach/sections.yaml';
  const [published, sections] = [list, teachers].map((file) => readFileSync(join(root, file), 'utf8').trimEnd());
  const line = (step: string) => `\n  - step: ${slug}-${step}\n    meets: nothing\n    summary: One line that tells a teacher what this step is about.`;
  return new Map([
    [`content/chapters/${slug}.md`, fillTemplate('chapter.md', slots)],
    [`content/plain/${slug}.md`, fillTemplate('plain.md', slots)],
    [`content/scenes/${slug}.yaml`, fillTemplate('chapter-scenes.yaml', slots)],
    [list, `${published}\n  - ${slug}-ring\n  - ${slug}-counted\n`],
    [teachers, `${sections}${line('ring')}${line('counted')}\n`],
  ]);
}
