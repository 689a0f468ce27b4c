import { type Position, type Problem, problem } from '../problem.ts';
import type { Files } from './files.ts';

/** Signs that no writer means and no reader sees. Marks that Arabic needs (joiners, left and right marks) are not among them. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u200B\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]|\uFFFD/gu;

const names: readonly (readonly [RegExp, string, string])[] = [
  [/\uFFFD/, 'letters that are not UTF-8', 'a file saved as UTF-8'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'a sign that turns the direction of what follows', 'the words alone: direction comes from the letters'],
  [/[\u200B\u2060-\u2065\uFEFF]/u, 'a sign of no width', 'nothing, or a space'],
];

/** Control signs, signs of no width, signs that turn text round, and what was no UTF-8: the first of each file. */
export function unseenSigns(files: Files): Problem[] {
  return [...files.values()].flatMap((file) => {
    unseen.lastIndex = 0;
    const match = unseen.exec(file.text);
    return match ? [unseenSign(match[0], file.at(match.index))] : [];
  });
}

/** The same for words that were written with escapes, "&#x202E;" or "\\u202E"; undefined when there is none. */
export function escapedSign(words: string): string | undefined {
  unseen.lastIndex = 0;
  return unseen.exec(words)?.[0];
}

export function unseenSign(sign: string, at: Position): Problem {
  const code = sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  const [, what, expected] = names.find(([signs]) => signs.test(sign)) ?? [sign, 'a control sign', 'nothing, or a space'];
  return problem(at, `${what} (U+${code})`, expected);
}
