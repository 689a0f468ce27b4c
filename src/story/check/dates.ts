import { type Problem, problem } from '../problem.ts';
import type { Located } from '../read/located.ts';
import type { Path } from '../read/yaml.ts';
import type { Rule } from './rule.ts';

/** Days are days of the calendar, and periods do not end before they begin. */
export const dates: Rule = ({ content }) => {
  const problems: Problem[] = [];
  const real = ({ at }: Located<unknown>, path: Path, day: string | null | undefined) => {
    if (day && !isDay(day))
      problems.push(problem(at(...path), `“${day}” is not in the calendar`, 'a day such as 2017-06-06'));
  };
  const ordered = (
    { at }: Located<unknown>,
    path: Path,
    period: { from?: string | undefined; to?: string | undefined } | undefined,
  ) => {
    if (!period?.from || !period.to) return;
    // Of a month and a day in it neither is first: compare what both say.
    const said = Math.min(period.from.length, period.to.length);
    if (period.from.slice(0, said) > period.to.slice(0, said))
      problems.push(problem(at(...path, 'from'), `a period from ${period.from} to ${period.to}`, '“from” before “to”'));
  };
  const both = (
    entry: Located<unknown>,
    path: Path,
    period: { from?: string | undefined; to?: string | undefined } | undefined,
  ) => {
    real(entry, [...path, 'from'], period?.from);
    real(entry, [...path, 'to'], period?.to);
    ordered(entry, path, period);
  };

  for (const entry of [...content.claims, ...content.datasets].flatMap(
    (file) => file.entries as readonly Located<Row>[],
  )) {
    real(entry, ['saidOn'], entry.value.saidOn);
    both(entry, ['scope'], entry.value.scope);
  }
  for (const entry of content.corrections.entries) real(entry, ['date'], entry.value.date);
  if (content.publishedClaims) real(content.publishedClaims, ['published'], content.publishedClaims.value.published);
  for (const entry of content.sources.entries) real(entry, ['published'], entry.value.published);
  for (const entry of content.scenes.flatMap((list) => list.entries)) both(entry, ['days'], entry.value.days);
  for (const { front } of content.chapters) if (front) updatedAfterPublished(front, problems);
  return problems;
};

interface Row {
  readonly saidOn: string;
  readonly scope: { readonly from?: string | undefined; readonly to?: string | undefined };
}

function updatedAfterPublished(
  { value, at }: Located<{ published: string; updated: string }>,
  problems: Problem[],
): void {
  if (value.updated < value.published)
    problems.push(
      problem(at('updated'), `updated ${value.updated}, before it was published`, `${value.published} or later`),
    );
}

/** Whether a day, month or year exists: not 2017-02-30, not 2017-13. */
export function isDay(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, date));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
}
