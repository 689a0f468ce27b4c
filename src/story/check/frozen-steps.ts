import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

const list = 'content/published-steps.yaml';

/** Readers, newsrooms and teachers link to steps: an id that was published stays, and every id in use is written down. */
export const frozenSteps: Rule = ({ content }) => {
  const problems: Problem[] = [];
  const steps = content.chapters.flatMap(({ id, steps }) =>
    steps.filter((step) => step.slug).map((step) => ({ id: `${id}-${step.slug}`, chapter: id, at: step.at('id') })),
  );
  if (!content.published)
    return [
      problem(
        content.publishedAt,
        'the list of published steps is missing',
        `steps: ${steps.map((step) => step.id).join(', ')}`,
      ),
    ];

  const frozen = new Set(content.published.map((entry) => entry.value));
  const existing = new Set(steps.map((step) => step.id));
  const added = steps.filter((step) => !frozen.has(step.id));
  const chapters = content.chapters.map((chapter) => chapter.id);
  // A step whose id could not be read, or that stands in a file that could not, may be the one that is missed.
  const unread = content.chapters
    .filter((chapter) => !chapter.steps.length || chapter.steps.some((step) => !step.slug))
    .map((chapter) => chapter.id);
  for (const { value, at } of content.published) {
    if (existing.has(value) || unread.some((chapter) => value.startsWith(`${chapter}-`))) continue;
    // A step that is new where one has gone is most likely that one, renamed.
    const near = added.filter((step) => value.startsWith(`${step.chapter}-`)).map((step) => step.id);
    const close = nearest(value, near) ?? (near.length === 1 ? near[0] : nearest(value, existing));
    const inChapter = chapters.some((chapter) => value.startsWith(`${chapter}-`));
    const expected = inChapter
      ? 'published ids stay: give the step its old id back'
      : 'its chapter in content/chapters';
    problems.push(problem(at(), `published step “${value}” is gone`, expected, close));
  }
  for (const { id, at } of added)
    problems.push(problem(at, `step “${id}” is not in the list of published steps`, `“- ${id}” in ${list}`, undefined));
  return problems;
};
