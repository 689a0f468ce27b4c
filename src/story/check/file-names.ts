import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A file that holds one thing bears its id, so that a message about an id is also a path. */
export const fileNames: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { id, front } of content.chapters)
    if (front && front.value.id !== id)
      problems.push(problem(front.at('id'), `chapter “${front.value.id}” stands in ${id}.md`, `id: ${id}`));
  for (const { id, entries } of [...content.figures, ...content.datasets])
    for (const { value, at } of entries)
      if (value.id !== id) problems.push(problem(at('id'), `“${value.id}” stands in ${id}.yaml`, `id: ${id}`));
  for (const { id, source, sourceAt } of content.claims)
    if (source !== id) problems.push(problem(sourceAt, `claims of “${source}” stand in ${id}.yaml`, `source: ${id}`));
  return problems;
};
