import type { StyleName } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';

/** A name at the start of a line: "The Coalition". */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words cut at a word's end to fit px, with an ellipsis: the list in the page and the table have them whole. */
export function clipped(words: string, width: number, style: StyleName): string {
  if (measure(words, style) <= width) return words;
  const parts = words.split(' ');
  while (parts.length > 1 && measure(`${parts.join(' ')} …`, style) > width) parts.pop();
  return `${parts
    .join(' ')
    .replace(/[,;·]$/, '')
    .trimEnd()} …`;
}
