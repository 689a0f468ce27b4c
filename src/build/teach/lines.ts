/** Most characters in a line of a source packet: it fits beside a margin for notes on A4 and on Letter. */
const measure = 62;

/**
 * Text in lines of fixed words, so that line numbers are the same on paper, on a phone and in a key. Breaks between
 * words only; a word longer than the measure has a line of its own.
 */
export function toLines(text: string, most = measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
