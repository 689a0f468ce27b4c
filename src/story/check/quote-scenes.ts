import { type Problem, problem } from '../problem.ts';
import { claimantNames, hasWord } from './claimant-names.ts';
import type { Rule } from './rule.ts';

/** Words shown as a picture stand under the name of who said them, and are the words of one person. How many words is excerpts.ts. */
export const quoteScenes: Rule = ({ content }) => {
  const problems: Problem[] = [];
  const { speakers } = claimantNames(content);
  for (const { value, at } of content.scenes.flatMap((list) => list.entries)) {
    if (value.view !== 'quote') continue;
    const claims = value.claims.flatMap((id) => content.ledger.get(id) ?? []);
    const [first, second] = claims;
    if (!first) continue;
    if (second && (first.claimant !== second.claimant || first.speaker !== second.speaker))
      problems.push(
        problem(at('claims', 1), `${first.id} and ${second.id} are not the words of one speaker`, 'a scene for each'),
      );
    for (const [i, id] of value.claims.entries())
      if (value.claims.indexOf(id) < i)
        problems.push(problem(at('claims', i), `claim “${id}” twice`, 'each claim once'));
    for (const surname of speakers(first))
      if (!hasWord(value.name, surname))
        problems.push(
          problem(at('name'), `the words of ${first.id} under the name “${value.name}”`, `${first.speaker}`),
        );
  }
  return problems;
};
