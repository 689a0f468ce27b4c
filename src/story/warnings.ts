import { highestGrade } from './grade.ts';
import { type Problem, problem } from './problem.ts';
import type { Content } from './read/content.ts';
import { gradeOf } from './render/plain.ts';

/** What is not wrong but should be better: plain words that are not plain enough. Content with warnings is published. */
export function warnings({ plain, ledger }: Content): Problem[] {
  return plain.flatMap(({ id, steps }) =>
    steps.flatMap((step) => {
      const grade = gradeOf(step, ledger);
      if (grade <= highestGrade) return [];
      const what = `the plain words of “${id}-${step.slug}” read at grade ${grade}`;
      return [problem(step.at('id'), what, `at most ${highestGrade}: shorter sentences, shorter words`)];
    }),
  );
}
