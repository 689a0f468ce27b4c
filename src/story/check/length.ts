import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A card taller than a phone covers its own picture. */
const most = 110;

/** A step is read at one glance beside its picture. */
export const length: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { id, steps } of content.chapters)
    for (const { slug, fragments, at } of steps) {
      const [, ...paragraphs] = fragments;
      // A number printed from its claim is a word that is not in the text yet.
      const words = paragraphs.reduce(
        (sum, { text, refs }) =>
          sum + (text.match(/[^\s]*[\p{L}\d][^\s]*/gu)?.length ?? 0) + refs.filter((ref) => !ref.label).length,
        0,
      );
      if (words > most)
        problems.push(
          problem(at('id'), `step “${id}-${slug}” has ${words} words`, `at most ${most}; two steps, or fewer words`),
        );
      if (words === 0)
        problems.push(problem(at('id'), `step “${id}-${slug}” has no prose`, 'at least a sentence under its title'));
    }
  return problems;
};
