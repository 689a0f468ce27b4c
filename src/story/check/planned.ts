import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A chapter is either planned or published; a claim awaits only a planned one. */
export const planned: Rule = ({ content, names }) => {
  const problems: Problem[] = [];
  const coming = content.site?.value.planned ?? [];
  for (const [i, { id }] of coming.entries())
    if (names.chapter.has(id) && content.site)
      problems.push(
        problem(
          content.site.at('planned', i, 'id'),
          `chapter “${id}” is planned, but it is published`,
          `no “${id}” under planned`,
        ),
      );

  const ids = coming.map((chapter) => chapter.id);
  for (const { value, at } of content.claims.flatMap((file) => file.entries)) {
    const { awaits, id } = value;
    if (awaits === undefined || ids.includes(awaits)) continue;
    if (names.chapter.has(awaits))
      problems.push(
        problem(
          at('awaits'),
          `claim “${id}” awaits “${awaits}”, which is published`,
          'the chapter to refer to it, and no “awaits”',
        ),
      );
    else
      problems.push(
        problem(
          at('awaits'),
          `claim “${id}” awaits an unknown chapter “${awaits}”`,
          'a chapter planned in content/site.yaml',
          nearest(awaits, ids),
        ),
      );
  }
  return problems;
};
