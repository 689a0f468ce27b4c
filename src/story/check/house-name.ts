import { problem } from '../problem.ts';
import type { Rule } from './rule.ts';

/** Other names of the armed group; quotations keep them, and one sentence may explain them. */
const others = /\b(?:ISIS|ISIL|Daesh|Da['’]esh|caliphate)\b/g;
const explains = /\balso called\b/;

/** One house name for the armed group in our own words: Islamic State, or IS. */
export const houseName: Rule = ({ words }) =>
  [...words.prose, ...words.lessons].flatMap((prose) => {
    if (explains.test(prose.own)) return [];
    return [...prose.own.replace(/“[^”]*”/g, (quoted) => ' '.repeat(quoted.length)).matchAll(others)].map((match) =>
      problem(prose.at(match.index), `“${match[0]}” in our own words`, 'Islamic State, or IS; other names stand in quotations'),
    );
  });
