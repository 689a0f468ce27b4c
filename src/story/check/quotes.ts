import { type Problem, problem } from '../problem.ts';
import { fold, isVerbatim } from '../verbatim.ts';
import type { Rule } from './rule.ts';

/** Words in :quote are the source's, letter by letter; a number that is to be printed is there. */
export const quotes: Rule = ({ content, words }) => {
  const problems: Problem[] = [];
  for (const { refs } of words.all) {
    for (const { kind, id, label, at } of refs) {
      const claim = content.ledger.get(id);
      if (!claim) continue;
      if (kind === 'claim' && label === undefined && claim.value === undefined)
        problems.push(
          problem(at, `claim “${id}” has no number`, `words: :claim[words]{#${id}} or :quote[exact words]{#${id}}`),
        );
      if (
        kind === 'quote' &&
        label !== undefined &&
        ![claim.excerpt, claim.translation ?? ''].some((source) => isVerbatim(label, source))
      )
        problems.push(problem(at, `“${label}” is not in the excerpt of ${id}`, `words from “${fold(claim.excerpt)}”`));
    }
  }
  return problems;
};
