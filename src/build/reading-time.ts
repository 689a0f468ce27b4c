import type { Step } from '../story/model.ts';

/** How long a reader takes, at two levels. Minutes are rounded up and never nought. */
export interface ReadingTime {
  /** Minutes for the full text, by a practised reader. */
  readonly full: number;
  /** Minutes for the plain words, by a reader who is still learning, or reads in a second language. */
  readonly plain: number;
  /** Words read at each level: titles, prose, the parts of a case; not pictures and tables. */
  readonly words: { readonly full: number; readonly plain: number };
}

/** Words a minute at the two levels (shared/research/embeds-education-ethics.md, C3). */
export const pace = { full: 200, plain: 130 } as const;

/**
 * Reading time of a step, or of several read one after the other: their words are added up before minutes are rounded,
 * so a chapter is not longer than it is.
 */
export function readingMinutes(steps: Step | readonly Step[]): ReadingTime {
  const all = 'id' in steps ? [steps] : steps;
  const full = all.reduce((sum, step) => sum + countWords([step.title, ...textsOf(step)]), 0);
  const plain = all.reduce((sum, step) => sum + countWords([step.title, ...textsOf(step.plain)]), 0);
  const minutes = (words: number, level: keyof typeof pace) => Math.max(1, Math.ceil(words / pace[level]));
  return { full: minutes(full, 'full'), plain: minutes(plain, 'plain'), words: { full, plain } };
}

const textsOf = ({ text, parts }: Pick<Step, 'text' | 'parts'>) => [text, ...Object.values(parts).map((part) => part.text)];

const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (text.match(/\S*[\p{L}\d]\S*/gu)?.length ?? 0), 0);
