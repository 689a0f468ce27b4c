import { type StyleName, styles } from './type.ts';
import { textWidth } from './width.ts';

/** Width of a line in a text style, px (estimate). */
export const measure = (line: string, style: StyleName): number =>
  textWidth(line, styles[style].size, styles[style].face);

/** Breaks text into lines no wider than `width` px. A word longer than that keeps a line of its own. */
export function wrap(words: string, width: number, style: StyleName): string[] {
  const lines: string[] = [];
  let line = '';
  let long = 0;
  for (const word of words.split(' ')) {
    const more = measure(line ? ` ${word}` : word, style);
    if (line && long + more > width) {
      lines.push(line);
      line = word;
      long = measure(word, style);
    } else {
      line = line ? `${line} ${word}` : word;
      long += more;
    }
  }
  return line ? [...lines, line] : lines;
}

/** Wraps into the same number of lines as `wrap`, but of even length: no orphan word under a title. */
export function balance(words: string, width: number, style: StyleName): string[] {
  const count = wrap(words, width, style).length;
  // The narrowest of widths 6 px apart. Lines become more as it narrows, never fewer: half of what is left is tried each time.
  let [fits, least] = [0, Math.max(0, Math.ceil((width - 60) / 6))];
  while (fits < least) {
    const middle = Math.ceil((fits + least) / 2);
    if (wrap(words, width - 6 * middle, style).length === count) fits = middle;
    else least = middle - 1;
  }
  return wrap(words, width - 6 * fits, style);
}
