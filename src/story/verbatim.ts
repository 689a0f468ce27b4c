/** Text without what typography may change: kinds of quotation marks, spaces and line breaks. */
export function fold(text: string): string {
  return text
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether words stand in a text letter by letter. An ellipsis splits them into parts that follow one another. */
export function isVerbatim(words: string, text: string): boolean {
  const source = fold(text);
  let from = 0;
  const parts = fold(words)
    .split(/\[?…\]?/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of parts) {
    const found = source.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return parts.length > 0;
}

/** Where words stand in quotation marks, from the opening to after the closing one. */
export function quotations(text: string): { from: number; to: number; words: string }[] {
  return [...text.matchAll(/“([^“”]*)”|"([^"]*)"|‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}

/** The text with ranges replaced by blanks of the same length. */
export function blank(text: string, ranges: readonly { from: number; to: number }[]): string {
  let blanked = text;
  for (const { from, to } of ranges) blanked = blanked.slice(0, from) + ' '.repeat(to - from) + blanked.slice(to);
  return blanked;
}
