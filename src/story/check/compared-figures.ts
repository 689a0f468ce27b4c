import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';
import { differing } from './scopes.ts';

const warning = 'not directly comparable';

/** A picture that sets claims of different scopes side by side says so in the line under its title, in every state. */
export const comparedFigures: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { value, at } of content.figures.flatMap((file) => file.entries)) {
    const claims = value.compares.flatMap((id) => content.ledger.get(id) ?? []);
    const pair = claims
      .flatMap((a, i) => claims.slice(i + 1).map((b) => ({ a, b, slots: differing(a.scope, b.scope) })))
      .find(({ slots }) => slots.length);
    if (!pair) continue;
    for (const [i, state] of value.states.entries())
      if (!state.scope.includes(warning))
        problems.push(
          problem(
            at('states', i, 'scope'),
            `${pair.a.id} and ${pair.b.id} are compared, but their ${pair.slots.join(' and ')} differ`,
            `“${warning}” in the scope line`,
          ),
        );
  }
  return problems;
};
