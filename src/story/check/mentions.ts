import { nearest } from '../nearest.ts';
import { type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** A ruling names claims by their plain ids too, "Newsweek (N13)": they exist. "M777" is a gun. */
export const mentions: Rule = ({ names, words }) => {
  const problems: Problem[] = [];
  for (const { text, at } of words.rulings)
    for (const match of text.matchAll(/(?<![\p{L}\p{N}-])(?!M777)[A-Z]\d{2,3}(?![\p{L}\p{N}])/gu)) {
      const kind = match[0].startsWith('X') ? 'dispute' : 'claim';
      if (!names[kind].has(match[0]))
        problems.push(
          problem(
            at(match.index),
            `unknown ${kind} “${match[0]}”`,
            'an id of the ledger',
            nearest(match[0], names[kind]),
          ),
        );
    }
  return problems;
};
