import { type Problem, problem } from '../problem.ts';
import { claimantNames, isAttributed } from './claimant-names.ts';
import type { Rule } from './rule.ts';

/** Words that are a finding about the law. */
const legal = new RegExp(
  [
    'war\\s+crimes?',
    'crimes?\\s+against\\s+humanity',
    'genocid(?:e|al)',
    '(?:un|il)lawful(?:ly)?',
    'illegal(?:ly)?',
    'indiscriminate(?:ly)?',
    'disproportionate(?:ly)?',
    'violat(?:e|es|ed|ing|ions?)\\s+(?:of\\s+)?(?:international\\s+(?:humanitarian\\s+)?law|the\\s+laws?\\s+of\\s+war|human\\s+rights)',
    'breach(?:es|ed)?\\s+(?:of\\s+)?(?:international\\s+(?:humanitarian\\s+)?law|the\\s+laws?\\s+of\\s+war)',
  ]
    .map((word) => `\\b${word}\\b`)
    .join('|'),
  'gi',
);

/** A legal word stands in the same paragraph as who says so. The glossary says what the words mean, not that they apply. */
export const legalWords: Rule = ({ content, words }) => {
  const names = claimantNames(content);
  const problems: Problem[] = [];
  for (const prose of [...words.prose, ...words.rulings, ...words.method, ...words.lessons])
    for (const match of prose.text.matchAll(legal))
      if (!isAttributed(prose.paragraph, names, content))
        problems.push(
          problem(
            prose.at(match.index),
            `the legal word “${match[0].replace(/\s+/g, ' ')}” without who says so`,
            'the claimant by name in the same paragraph',
          ),
        );
  return problems;
};
