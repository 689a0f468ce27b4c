import type { Problem } from '../problem.ts';
import type { Content } from '../read/content.ts';
import { comparedFigures } from './compared-figures.ts';
import { comparedSentences } from './compared-sentences.ts';
import { coordinates } from './coordinates.ts';
import { dates } from './dates.ts';
import { digits } from './digits.ts';
import { duplicates } from './duplicates.ts';
import { excerptValues } from './excerpt-values.ts';
import { excerpts } from './excerpts.ts';
import { fileNames } from './file-names.ts';
import { frozenSteps } from './frozen-steps.ts';
import { legalWords } from './legal-words.ts';
import { lessons } from './lessons.ts';
import { houseName } from './house-name.ts';
import { length } from './length.ts';
import { mentions } from './mentions.ts';
import { numbers } from './numbers.ts';
import { plainClaims } from './plain-claims.ts';
import { plainTwins } from './plain-twins.ts';
import { planned } from './planned.ts';
import { publishedClaims } from './published-claims.ts';
import { quoteScenes } from './quote-scenes.ts';
import { quotes } from './quotes.ts';
import { references } from './references.ts';
import { prepare, type Rule } from './rule.ts';
import { strayDirectives } from './stray-directives.ts';
import { tables } from './tables.ts';
import { teachReferences } from './teach-references.ts';
import { unusedClaims } from './unused-claims.ts';
import { verbs } from './verbs.ts';

const rules: readonly Rule[] = [
  references,
  quotes,
  quoteScenes,
  mentions,
  duplicates,
  fileNames,
  frozenSteps,
  plainTwins,
  plainClaims,
  publishedClaims,
  planned,
  digits,
  legalWords,
  verbs,
  houseName,
  length,
  excerpts,
  excerptValues,
  numbers,
  coordinates,
  strayDirectives,
  dates,
  tables,
  unusedClaims,
  comparedFigures,
  comparedSentences,
  teachReferences,
  lessons,
];

/** Every problem of the content in one run: those met while reading, then those of each rule. */
export function check(content: Content): Problem[] {
  const checked = prepare(content);
  return [...content.problems, ...checked.words.problems, ...rules.flatMap((rule) => rule(checked))];
}
