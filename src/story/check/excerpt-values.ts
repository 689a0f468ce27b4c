import { type Problem, problem } from '../problem.ts';
import { numbersIn } from '../spelled.ts';
import { allowedDigits } from './allowed-digits.ts';
import type { Rule } from './rule.ts';

/** "about 1" is said of 1.03: how far a number that is not exact may be from the one the source prints. */
const about = 0.1;

/** A claim's number is the one its own excerpt prints, where the excerpt prints numbers other than dates. */
export const excerptValues: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { value: claim, at } of content.claims.flatMap((file) => file.entries)) {
    const { id, value, excerpt, translation = '', qualifier, reckoned, note } = claim;
    if (reckoned && note === undefined)
      problems.push(problem(at('reckoned'), `claim “${id}” does not say how its value is reckoned`, 'a note that says how'));
    if (reckoned || value === undefined || typeof value === 'string') continue;
    const printed = [excerpt, translation].flatMap((text) => numbersIn(withoutDates(text)));
    // "One" alone is as often a pronoun.
    if (!printed.some((number) => number !== 1)) continue;
    const slack = qualifier === 'exactly' ? 0 : about;
    const ends = typeof value === 'number' ? [value] : [value.low, value.high];
    for (const end of ends)
      if (!printed.some((number) => number === end || Math.abs(number - end) <= slack * end))
        problems.push(
          problem(
            at('value'),
            `the value of claim “${id}” is ${end}, its excerpt says ${[...new Set(printed)].join(', ')}`,
            'the number of the excerpt, or “reckoned: true” and a note that says how',
          ),
        );
  }
  return problems;
};

const withoutDates = (text: string) =>
  allowedDigits.reduce((rest, dates) => rest.replace(dates, (date) => ' '.repeat(date.length)), text);
