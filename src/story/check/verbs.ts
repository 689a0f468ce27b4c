import { type Problem, problem } from '../problem.ts';
import { blank, quotations } from '../verbatim.ts';
import { claimantNames } from './claimant-names.ts';
import type { Rule } from './rule.ts';

/** "Admitted to hospital" is another word. "Claims" is our noun for a row of the ledger, so the verb is known by who stands before it. */
const always = /\b(?:claimed|claiming|admits|admitting|admitted(?!\s+to\s+(?:a\s+|the\s+)?hospital))\b/gi;
const pronouns = [
  'he',
  'she',
  'it',
  'they',
  'who',
  'which',
  'spokesman',
  'spokeswoman',
  'officials',
  'residents',
  'report',
];

/** In our own voice people say, report and find; "claims" and "admits" take sides. Their own quotations are theirs. */
export const verbs: Rule = ({ content, words }) => {
  const problems: Problem[] = [];
  const { bodies, speakers } = claimantNames(content);
  const lastWords = bodies.map((name) => name.split(/\s+/).at(-1) ?? name);
  const people = [...content.ledger.values()].flatMap(speakers);
  const before = [...new Set([...pronouns, ...lastWords, ...people])]
    .map((word) => word.replace(/[^\p{L}\d -]/gu, '.'))
    .join('|');
  const asVerb = new RegExp(`(?<=(?<![\\p{L}])(?:${before})\\s+(?:also\\s+|now\\s+)?)claims?\\b`, 'giu');
  for (const prose of words.all) {
    const own = blank(prose.own, quotations(prose.own));
    for (const match of [...own.matchAll(always), ...own.matchAll(asVerb)])
      problems.push(
        problem(
          prose.at(match.index),
          `“${match[0]}” takes sides`,
          'says, said, reports, reported, found, accepts, accepted',
        ),
      );
  }
  return problems;
};
