/** Breaks a title into lines, for pictures: SVG text does not wrap. */
import { advance } from './measure.ts';
import { visualRuns } from './scripts.ts';
import type { TextStyle } from './text-style.ts';

/** Width in px of one line of mixed text. */
export async function lineWidth(text: string, style: TextStyle): Promise<number> {
  const widths = await Promise.all(visualRuns(text, style.rtl).map((run) => advance(run, style)));
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The words in as few lines of at most `width` px as will do, the lines as even as they can be. A longer word stands out. */
export async function wrap(text: string, style: TextStyle, width: number): Promise<readonly string[]> {
  const words = text.split(/[ \n]+/).filter(Boolean);
  let best = await greedy(words, style, width);
  // Narrower while the number of lines holds: no line of a single word below three full ones.
  for (let narrower = width - 12; narrower > width / 2; narrower -= 12) {
    const lines = await greedy(words, style, narrower);
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

async function greedy(words: readonly string[], style: TextStyle, width: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && (await lineWidth(longer, style)) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
