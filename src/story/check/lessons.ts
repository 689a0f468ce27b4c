import { findInline } from '../read/inline.ts';
import { type Problem, problem } from '../problem.ts';
import type { Entries } from '../read/entries.ts';
import type { Located } from '../read/located.ts';
import type { Section } from '../schemas/section.ts';
import type { Rule } from './rule.ts';

/** Lessons can be taught as they stand: their minutes add up, keys and cells say what they rest on, every step has its line. */
export const lessons: Rule = ({ content }) => {
  const { sections, questions, labs, lessons: files } = content.teach;
  const problems: Problem[] = [];
  const cites = (text: string) => findInline(text).some(({ name, attributes }) => /^(claim|quote)$/.test(name) && attributes.id);

  for (const { id, entries } of files)
    for (const { value, at } of entries) {
      if (value.id !== id) problems.push(problem(at('id'), `lesson “${value.id}” stands in ${id}.yaml`, `id: ${id}`));
      const sum = [value.opener, ...value.activity, value.exit].reduce((n, part) => n + part.minutes, 0);
      if (sum !== value.minutes)
        problems.push(problem(at('minutes'), `the parts of “${id}” take ${sum} minutes`, `${value.minutes}, its minutes`));
    }
  for (const { value, at } of questions.entries)
    if (!value.key.some(cites))
      problems.push(problem(at('key'), `the key of “${value.id}” names no claim`, ':claim[words]{#C06} or :quote[exact words]{#C06}'));
  for (const { value, at } of labs.entries)
    for (const [i, { rows }] of value.cases.entries())
      for (const [j, row] of rows.entries())
        if (!cites(row.how))
          problems.push(problem(at('cases', i, 'rows', j, 'how'), `how ${row.claim} is known names no claim`, ':claim[words]{#C06} or :quote[exact words]{#C06}'));
  if (sections) problems.push(...wholeStory(content.chapters, sections));
  return problems;
};

type Chapters = readonly { readonly id: string; readonly steps: readonly { readonly slug: string; readonly kind: string; readonly at: (name?: 'id') => Problem | { file: string; line: number; column: number } }[] }[];

/** Every step has one line for teachers; what tells of deaths has a note and something to read instead. */
function wholeStory(chapters: Chapters, { entries, ids }: Entries<Section>): Problem[] {
  const problems: Problem[] = [];
  const lines = new Map<string, Located<Section>>();
  for (const entry of entries) {
    if (lines.has(entry.value.step))
      problems.push(problem(entry.at('step'), `“${entry.value.step}” is there twice`, 'one entry a step'));
    lines.set(entry.value.step, entry);
  }
  for (const { id, steps } of chapters)
    for (const step of steps) {
      const name = `${id}-${step.slug}`;
      const entry = lines.get(name);
      if (!entry && ids.has(name)) continue;
      if (!entry) {
        problems.push(problem(step.at('id'), `step “${name}” has no line for teachers`, `“- step: ${name}” in content/teach/sections.yaml`));
        continue;
      }
      const { meets, note, instead } = entry.value;
      if (step.kind === 'case' && (note || instead))
        problems.push(problem(entry.at(note ? 'note' : 'instead'), `“${name}” is a case, and has these words in its chapter`, 'neither note nor instead'));
      if (step.kind !== 'case' && meets === 'told' && !(note && instead))
        problems.push(problem(entry.at('meets'), `“${name}” tells of deaths without ${note ? 'something to read instead' : 'a note'}`, 'note: and instead:'));
    }
  return problems;
}
