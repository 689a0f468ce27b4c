import { textWidth } from '../marks/width.ts';

/** Most words on one line: longer ones are hard to follow. */
const longest = 12;

/** Line height of the quotation, px: large type needs less. */
export const lineOf = (size: number): number => Math.round(size * (size < 26 ? 1.3 : size < 40 ? 1.25 : 1.2));

/** Width of the opening quotation mark, px. */
export const markWidth = (size: number): number => textWidth('“', size, 'serif');

function wrapAt(words: readonly string[], width: number, size: number): string[] {
  const lines: string[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && line.length < longest && textWidth([...line, word].join(' '), size, 'serif') <= width) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.join(' '));
}

/** Lines of even length, none wider than `width` px (one long word apart). Marks of quotation are put around the words. */
export function setLines(text: string, width: number, size: number): string[] {
  const words = `“${text.trim()}”`.split(/\s+/);
  const count = wrapAt(words, width, size).length;
  let narrow = width;
  while (narrow > 80 && wrapAt(words, narrow - 8, size).length === count) narrow -= 8;
  return wrapAt(words, narrow, size);
}

/** A stretch of a line. The words in square brackets are the source's insertions, not the speaker's. */
export interface Run {
  readonly words: string;
  readonly inserted: boolean;
}

/** Splits lines at square brackets, which may open on one line and close on another. */
export function runs(lines: readonly string[]): Run[][] {
  let inside = false;
  return lines.map((line) =>
    line
      .split(/(?=\[)|(?<=\])/)
      .filter(Boolean)
      .map((words) => {
        const inserted = inside || words.startsWith('[');
        inside = inserted && !words.endsWith(']');
        return { words, inserted };
      }),
  );
}
