import { type Problem, problem } from '../problem.ts';
import type { Located } from '../read/located.ts';
import type { Rule } from './rule.ts';

/** A short quotation with its source is fair; a longer one is somebody's article. */
const most = 45;

const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

type Row = Located<{
  readonly id: string;
  readonly excerpt: string;
  readonly lang?: string | undefined;
  readonly translation?: string | undefined;
}>;

/** Excerpts are short, and those in another language come with their translation. */
export const excerpts: Rule = ({ content }) => {
  const problems: Problem[] = [];
  for (const { value, at } of [...content.claims, ...content.datasets].flatMap(
    (file): readonly Row[] => file.entries,
  )) {
    const words = count(value.excerpt);
    if (words > most)
      problems.push(problem(at('excerpt'), `the excerpt of “${value.id}” has ${words} words`, `at most ${most}`));
    if (value.lang && value.lang !== 'en' && !value.translation)
      problems.push(
        problem(at('lang'), `the excerpt of “${value.id}” has no translation`, 'translation: its words in English'),
      );
  }
  return problems;
};
