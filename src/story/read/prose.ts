import type { Position } from '../problem.ts';
import type { Reference } from './reference.ts';

/** Words that a reader sees together, and the claims they refer to. */
export interface Passage {
  readonly words: string;
  readonly claims: readonly string[];
}

/** One paragraph or text field as the rules read it. All strings have the length of what was written, so an index is a place. */
export interface Prose {
  /** Printed words, quotations included; the signs of directives and links are blanks. */
  readonly text: string;
  /** The same without the words of :quote, which are not ours. */
  readonly own: string;
  readonly refs: readonly Reference[];
  readonly at: (index: number) => Position;
  /** Where the reader looks for who says so: the paragraph; for a figure its title, scope, text alternative and words. */
  readonly paragraph: Passage;
  /** The step, scene or figure it belongs to. */
  readonly whole: Passage;
}

/** Prose before it is known what it stands beside. */
export type Fragment = Omit<Prose, 'paragraph' | 'whole'>;

/** One passage of several fragments; `claims` are those referred to otherwise. */
export function passage(fragments: readonly Fragment[], claims: readonly string[] = []): Passage {
  return {
    words: fragments.map((one) => one.text).join('\n'),
    claims: [...new Set([...claims, ...fragments.flatMap((one) => one.refs.map((ref) => ref.id))])],
  };
}
