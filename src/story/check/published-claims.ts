import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import { publishedForm } from '../published.ts';
import type { Rule } from './rule.ts';

/** A number that readers have seen does not change, or go, without a correction that says so. */
export const publishedClaims: Rule = ({ content, names }) => {
  if (!content.publishedClaims) return [];
  const problems: Problem[] = [];
  const { value: list, at: listed } = content.publishedClaims;
  const corrected = new Set(
    content.corrections.entries
      .filter(({ value }) => value.date >= list.published)
      .flatMap(({ value }) => value.claims),
  );
  for (const id of Object.keys(list.claims))
    if (!names.claim.has(id))
      problems.push(
        problem(
          listed('claims', id),
          `published claim “${id}” is gone`,
          'published claims stay in content/claims, corrected where they were wrong',
          nearest(id, names.claim),
        ),
      );
  for (const { value: claim, at } of content.claims.flatMap((file) => file.entries)) {
    const was = list.claims[claim.id];
    const is = publishedForm(claim);
    if (was === undefined || was === is || corrected.has(claim.id)) continue;
    const place = at(claim.value === undefined ? 'excerpt' : 'value');
    const what = claim.value === undefined && was.startsWith('words ') ? 'the published words' : 'the published value';
    problems.push(
      problem(
        place,
        what === 'the published words' ? `${what} of ${claim.id} have changed` : `${what} of ${claim.id} was “${was}”`,
        `a correction of ${claim.id} in content/corrections.yaml, dated ${list.published} or later; then --publish`,
      ),
    );
  }
  return problems;
};
