import { type StyleName, styles } from './type.ts';
import { textWidth } from './width.ts';

/** Width of a line in a text style, px (estimate). */
export const measure = (line: string, style: StyleName): number =>
  textWidth(line, styles[style].size, styles[style].face);

/** Breaks text into lines no wider than `width` px. A word longer than that keeps a line of its own. */
export function wrap(words: string, width: number, style: StyleName): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** Wraps into the same number of lines as `wrap`, but of even length: no orphan word under a title. */
export function balance(words: string, width: number, style: StyleName): string[] {
  const count = wrap(words, width, style).length;
  let narrow = width;
  while (narrow > 60 && wrap(words, narrow - 6, style).length === count) narrow -= 6;
  return wrap(words, narrow, style);
}
