import { type Problem, problem } from '../problem.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Rule } from './rule.ts';

/** A number has a unit and a form that can be true. */
export const numbers: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { value: claim, at } of content.claims.flatMap((file) => file.entries)) {
    const { id, value, unit, qualifier } = claim;
    if (value === undefined) {
      if (unit !== undefined)
        problems.push(problem(at('unit'), `claim “${id}” has a unit and no value`, 'a value, or no unit'));
      if (qualifier !== 'exactly')
        problems.push(
          problem(at('qualifier'), `claim “${id}” has a qualifier and no value`, 'a value, or no qualifier'),
        );
      continue;
    }
    if (unit === undefined)
      problems.push(
        problem(
          at('value'),
          `claim “${id}” has a value and no unit`,
          'unit: what is counted, such as "civilians killed"',
        ),
      );
    const [what, expected] = wrong(value, unit) ?? [];
    if (what) problems.push(problem(at('value'), `the value of claim “${id}” ${what}`, expected));
  }
  return problems;
};

function wrong(value: NonNullable<Claim['value']>, unit: string | undefined): [string, string] | undefined {
  if (typeof value === 'string')
    return /\d/.test(value) ? [`is a word with digits, “${value}”`, 'a number, or a word such as hundreds'] : undefined;
  const ends = typeof value === 'number' ? [value] : [value.low, value.high];
  if (ends.some((end) => end < 0 || !Number.isFinite(end))) return ['is below nought', 'a number of nought or more'];
  if (unit === '%' && ends.some((end) => end > 100))
    return ['is more than all of it', 'at most 100 when the unit is %'];
  if (typeof value !== 'number' && value.low >= value.high)
    return [`goes from ${value.low} to ${value.high}`, 'low below high'];
  return undefined;
}
