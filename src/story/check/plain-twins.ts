import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { ChapterFile } from '../read/chapter.ts';
import type { PlainFile } from '../read/plain.ts';
import { fragmentsOf, type StepBlock } from '../read/step.ts';
import { requiredParts } from '../schemas/chapter.ts';
import type { Rule } from './rule.ts';

/** Every step is told in plain words too, by the same id, a case in the same parts; nothing else is. */
export const plainTwins: Rule = ({ content }) => {
  const chapters = content.chapters.map(({ id }) => id);
  const strays = content.plain
    .filter(({ id }) => !chapters.includes(id))
    .map(({ id, file }) =>
      problem(file.at(0), `plain words of an unknown chapter “${id}”`, 'the name of a chapter', nearest(id, chapters)),
    );
  return [
    ...strays,
    ...content.chapters.flatMap((chapter) => {
      const plain = content.plain.find(({ id }) => id === chapter.id);
      return plain ? twins(chapter, plain) : noFile(chapter);
    }),
  ];
};

/** Whether a step of a chapter could be read to its end: what is missing in it is not to be blamed on its plain words. */
export const isWhole = ({ kind, parts }: StepBlock): boolean =>
  kind === 'card' || requiredParts.every((name) => parts.some((part) => part.name === name));

const pathOf = (chapter: string) => `content/plain/${chapter}.md`;

function noFile({ id, file, steps }: ChapterFile): Problem[] {
  if (!steps.length) return [];
  const path = pathOf(id);
  return [problem(file.at(0), `chapter “${id}” has no plain words`, `${path}, with a :::step{#slug} for each step`)];
}

function twins(chapter: ChapterFile, plain: PlainFile): Problem[] {
  const fulls = new Map(chapter.steps.map((step) => [step.slug, step]));
  const told = new Set(plain.steps.map(({ slug }) => slug));
  // A step whose id could not be read may be the one that is missed: that is said where it stands.
  const unread = !fulls.size || fulls.has('') || told.has('');
  const unknown = plain.steps.filter(({ slug }) => slug && !fulls.has(slug));
  const missing = chapter.steps.filter(({ slug }) => slug && !told.has(slug));
  const meant = unknown.map(({ slug }) => nearest(slug, missing.map((step) => step.slug)));
  return [
    ...unknown.flatMap(({ slug, at }, i) => {
      if (unread) return [];
      const close = meant[i] ?? nearest(slug, fulls.keys());
      return [problem(at('id'), `plain words of an unknown step “${slug}”`, `a step of ${chapter.file.name}`, close)];
    }),
    // What was misspelled in one place is not missed in the other.
    ...missing
      .filter(({ slug }) => !unread && !meant.includes(slug))
      .map(({ slug, kind, at }) =>
        problem(
          at('id'),
          `step “${chapter.id}-${slug}” has no plain words`,
          `${kind === 'case' ? '::::case' : ':::step'}{#${slug}} in ${plain.file.name}`,
        ),
      ),
    ...plain.steps.flatMap((step) => {
      const full = fulls.get(step.slug);
      return full ? sameForm(full, step) : [];
    }),
  ];
}

function sameForm(full: StepBlock, plain: StepBlock): Problem[] {
  const { slug, at } = plain;
  if (full.kind !== plain.kind)
    return [
      problem(
        at('id'),
        `“${slug}” is ${name(plain)} in plain words and ${name(full)} in its chapter`,
        full.kind === 'case' ? `::::case{#${slug}}` : `:::step{#${slug}}`,
      ),
    ];
  const problems: Problem[] = [];
  if (!fragmentsOf({ ...plain, parts: [] }).some((one) => /[\p{L}\d]/u.test(one.text) || one.refs.length))
    problems.push(problem(at('id'), `the plain words of “${slug}” are empty`, 'its words'));
  if (!isWhole(full)) return problems;
  const parts = full.parts.map((part) => part.name);
  for (const part of plain.parts)
    if (!parts.includes(part.name))
      problems.push(problem(part.at, `case “${slug}” has no part “${part.name}” in its chapter`, parts.join(', ')));
  // Parts that every case has are missed by the reader of cases.
  for (const part of ['when', 'today'] as const)
    if (parts.includes(part) && !plain.parts.some((one) => one.name === part))
      problems.push(problem(at('id'), `case “${slug}” has no part “${part}” in plain words`, `:::${part} and its words`));
  return problems;
}

const name = ({ kind }: StepBlock) => (kind === 'case' ? 'a case' : 'a step');
