import type { LedgerClaim } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import type { Content } from '../read/content.ts';
import type { Prose } from '../read/prose.ts';
import type { Reference } from '../read/reference.ts';
import { hasWord } from './claimant-names.ts';
import type { Rule } from './rule.ts';
import { caution } from './scopes.ts';

/**
 * Two numbers of one unit in one sentence are compared by whoever reads it. Where they count in different places or
 * periods, the sentence names both, or the paragraph says that they are not the same.
 */
export const comparedSentences: Rule = ({ content, words }) => {
  const problems: Problem[] = [];
  for (const prose of [...words.prose, ...words.lessons].filter((one) => !caution.test(one.paragraph.words))) {
    for (const { sentence, refs } of sentences(prose)) {
      const [problemRef, what, expected] = firstClash(sentence, refs, content) ?? [];
      if (problemRef && what) problems.push(problem(problemRef.at, what, expected));
    }
  }
  return problems;
};

function sentences({ text, refs }: Prose): { sentence: string; refs: readonly Reference[] }[] {
  const ends = [...text.matchAll(/[.!?;]["”’)]*(?=\s+["“‘(]*\p{Lu}|\s*$)/gu)].map((match) => match.index);
  return [...ends, text.length].map((end, i, all) => {
    const start = i ? (all[i - 1] ?? 0) : 0;
    return { sentence: text.slice(start, end), refs: refs.filter((ref) => ref.from >= start && ref.from < end) };
  });
}

function firstClash(
  sentence: string,
  refs: readonly Reference[],
  content: Content,
): [Reference, string, string] | undefined {
  const numbers = refs.flatMap((ref) => {
    const claim = ref.kind === 'claim' && !ref.label ? content.ledger.get(ref.id) : undefined;
    return claim?.value === undefined ? [] : [{ ref, claim }];
  });
  for (const [i, { ref, claim }] of numbers.entries())
    for (const { claim: other } of numbers.slice(0, i)) {
      if (claim.unit?.toLowerCase() !== other.unit?.toLowerCase() || claim.id === other.id) continue;
      const places = [other, claim].map((one) => placeWords(one, content));
      if (
        claim.scope.place !== other.scope.place &&
        !places.every((names) => names.some((name) => hasWord(sentence, name)))
      )
        return [
          ref,
          `${other.id} and ${claim.id} count in different places`,
          `${list(places)} in the sentence, or “not the same” in the paragraph`,
        ];
      const periods = [other, claim].map(periodWords);
      const differ = claim.scope.from !== other.scope.from || claim.scope.to !== other.scope.to;
      if (differ && !periods.every((names) => names.some((name) => hasWord(sentence, name))))
        return [
          ref,
          `${other.id} and ${claim.id} count over different periods`,
          `${list(periods)} in the sentence, or “not the same” in the paragraph`,
        ];
    }
  return undefined;
}

const list = (names: readonly (readonly string[])[]) => names.map(([first]) => `“${first}”`).join(' and ');

function placeWords({ scope }: LedgerClaim, content: Content): string[] {
  const name = content.places.entries.find((entry) => entry.value.id === scope.place)?.value.en ?? scope.place;
  return [name, ...name.split(/[,(]/, 1)];
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Words by which a sentence can name a period: its months, its years; "battle" for one without dates. */
function periodWords({ scope }: LedgerClaim): string[] {
  const days = [scope.from, scope.to].filter((day) => day !== undefined);
  const named = days.flatMap((day) => {
    const [year = '', month] = day.split('-');
    return month ? [months[Number(month) - 1] ?? '', year] : [year];
  });
  return named.length ? [...new Set(named)] : ['in all', 'battle', 'campaign'];
}
