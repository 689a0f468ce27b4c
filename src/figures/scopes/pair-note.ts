import { text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { balance } from '../marks/wrap.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';

/** A bracket before the two bars of one box, with words to its left; nothing where they would not fit between the rows. */
export function pairNote(data: FigureData, x0: number, x1: number, top: number, bottom: number): SvgNode | null {
  const { line } = styles['t-quote-s'];
  const words = balance(pick(data).word('pairNote'), x1 - x0 - 22, 't-quote-s');
  if (words.length * line > bottom - top - 4) return null;
  const first = (top + bottom) / 2 - ((words.length - 1) * line) / 2 + 5;
  return h(
    'g',
    { key: 'pair-note' },
    h('path', { d: `M${round(x1)} ${round(top + 7)}h-6V${round(bottom - 7)}h6`, class: 'bracket' }),
    words.map((one, i) => text(x1 - 14, first + i * line, one, 't-quote-s', { anchor: 'end', tone: 'italic halo' })),
  );
}
