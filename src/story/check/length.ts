import { type Problem, problem } from '../problem.ts';
import type { Fragment } from '../read/prose.ts';
import type { StepBlock } from '../read/step.ts';
import type { Rule } from './rule.ts';

/** A card taller than a phone covers its own picture. */
const card = 110;
/** What stands before a case is read at once, by someone who may not want to read on. */
const parts: Readonly<Record<string, number>> = { note: 45, summary: 90 };

/** A step is read at one glance beside its picture; a case opens with a paragraph or two, its note and summary are short. */
export const length: Rule = ({ content }) =>
  content.chapters.flatMap(({ id, steps }) =>
    steps.flatMap((step) => (step.kind === 'case' ? caseLength(step, id) : cardLength(step, id))),
  );

function cardLength({ slug, fragments, at }: StepBlock, chapter: string): Problem[] {
  const words = count(fragments.slice(1));
  const name = `step “${chapter}-${slug}”`;
  if (words > card)
    return [problem(at('id'), `${name} has ${words} words`, `at most ${card}; two steps, or fewer words`)];
  return words === 0 ? [problem(at('id'), `${name} has no prose`, 'at least a sentence under its title')] : [];
}

function caseLength(step: StepBlock, chapter: string): Problem[] {
  const problems: Problem[] = [];
  const name = `case “${chapter}-${step.slug}”`;
  const opening = step.fragments.slice(1);
  if (count(opening) === 0)
    problems.push(problem(step.at('id'), `${name} has no opening`, 'a paragraph or two under its title'));
  if (opening.length > 2)
    problems.push(
      problem(
        step.at('id'),
        `the opening of ${name} has ${opening.length} paragraphs`,
        'one or two; the rest in its parts',
      ),
    );
  for (const part of step.parts) {
    const most = parts[part.name];
    const words = count(part.fragments);
    if (most !== undefined && words > most)
      problems.push(problem(part.at, `the ${part.name} of ${name} has ${words} words`, `at most ${most}`));
  }
  return problems;
}

/** A number printed from its claim is a word that is not in the text yet. */
function count(fragments: readonly Fragment[]): number {
  return fragments.reduce(
    (sum, { text, refs }) =>
      sum + (text.match(/[^\s]*[\p{L}\d][^\s]*/gu)?.length ?? 0) + refs.filter((ref) => !ref.label).length,
    0,
  );
}
