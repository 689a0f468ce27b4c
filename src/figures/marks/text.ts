import { h, type SvgNode } from '../svg.ts';
import { type StyleName, styles } from './type.ts';
import { wrap } from './wrap.ts';

export interface TextOptions {
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
  /** Further classes: soft, oxide, halo, italic. */
  readonly tone?: string | undefined;
  readonly key?: string | undefined;
}

/** One line of text; x and y are its anchor on the baseline, px. */
export function text(x: number, y: number, words: string, style: StyleName, options: TextOptions = {}): SvgNode {
  const { anchor = 'start', tone, key } = options;
  return h(
    'text',
    { key, x, y, class: tone ? `${style} ${tone}` : style, 'text-anchor': anchor === 'start' ? undefined : anchor },
    words,
  );
}

/** Lines under one another from the first baseline y. */
export function lines(
  x: number,
  y: number,
  words: readonly string[],
  style: StyleName,
  options: TextOptions = {},
): SvgNode[] {
  const { key, ...rest } = options;
  return words.map((line, i) =>
    text(x, y + i * styles[style].line, line, style, { ...rest, key: key && `${key}-${i}` }),
  );
}

/** A wrapped paragraph from the first baseline y, and the baseline that the next paragraph would start on. */
export function paragraph(
  x: number,
  y: number,
  width: number,
  words: string,
  style: StyleName,
  options: TextOptions = {},
): { nodes: SvgNode[]; next: number } {
  const wrapped = wrap(words, width, style);
  return { nodes: lines(x, y, wrapped, style, options), next: y + wrapped.length * styles[style].line };
}
