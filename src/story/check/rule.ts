import type { Problem } from '../problem.ts';
import type { Content } from '../read/content.ts';
import { type Names, namesOf } from '../read/names.ts';
import { type Words, wordsOf } from '../read/words.ts';

/** What every rule may look at. */
export interface Checked {
  readonly content: Content;
  readonly names: Names;
  readonly words: Words;
}

/** One thing that must hold for all content. */
export type Rule = (checked: Checked) => Problem[];

export function prepare(content: Content): Checked {
  return { content, names: namesOf(content), words: wordsOf(content) };
}
