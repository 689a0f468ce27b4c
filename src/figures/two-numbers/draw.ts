/** Two numbers as words of one size, and under each the four questions that neither of them answers. */
import { type Box, compact, inside, picture } from '../marks/layout.ts';
import { text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { Draw } from '../types.ts';
import { pick } from '../words.ts';

const slots = ['who', 'what', 'where', 'when'] as const;
const faces: readonly StyleName[] = ['t-words-l', 't-words-m', 't-words', 't-number'];

interface Layout {
  readonly style: StyleName;
  readonly slotStyle: StyleName;
  /** Blank lines beside one another. */
  readonly columns: number;
  readonly pitch: number;
}

/** Words, then blanks, in a box as wide as its column; the height it takes is `blockHeight`. */
function block(box: Box, number: string, questions: readonly string[], layout: Layout, key: string): SvgNode {
  const { style, slotStyle, columns, pitch } = layout;
  const baseline = box.y0 + styles[style].size * 0.72;
  const gap = 14;
  const width = (box.x1 - box.x0 - gap * (columns - 1)) / columns;
  const label = Math.max(...questions.map((one) => measure(one, slotStyle))) + 10;
  return h(
    'g',
    { key },
    text(box.x0, baseline, number, style),
    questions.map((question, i) => {
      const x = box.x0 + (i % columns) * (width + gap);
      const y = baseline + pitch * (1 + Math.floor(i / columns)) + pitch * 0.15;
      return [
        text(x, y, question, slotStyle, { tone: 'soft' }),
        h('line', { x1: x + label, x2: x + width, y1: Math.round(y) + 0.5, y2: Math.round(y) + 0.5, class: 'blank' }),
      ];
    }),
  );
}

const blockHeight = ({ style, columns, pitch }: Layout): number =>
  styles[style].size * 0.72 + pitch * (slots.length / columns + 0.15) + 4;

export const draw: Draw = (data, state, size) => {
  const { word, claim } = pick(data);
  const box = inside(size);
  const narrow = compact(size);
  const numbers = [claim('joint').printed, claim('coalition').printed] as const;
  const questions = slots.map(word);
  const gutter = narrow ? 0 : Math.round((box.x1 - box.x0) * 0.08);
  const column = narrow ? box.x1 - box.x0 : (box.x1 - box.x0 - gutter) / 2;
  // One size for both, chosen for the longer: a larger number would look like a larger count.
  const style = faces.find((one) => numbers.every((words) => measure(words, one) <= column)) ?? 't-number';
  const room = box.y1 - box.y0;
  const slotStyle: StyleName = narrow ? 't-small' : 't-label';
  const options: readonly Layout[] = narrow
    ? [
        { style: style === 't-words-l' || style === 't-words-m' ? 't-words' : style, slotStyle, columns: 2, pitch: 27 },
        { style: 't-number', slotStyle, columns: 2, pitch: 24 },
        { style: 't-number', slotStyle: 't-micro', columns: 4, pitch: 24 },
      ]
    : [{ style, slotStyle, columns: 1, pitch: Math.min(56, Math.max(30, room * 0.095)) }];
  const layout =
    options.find((one) => blockHeight(one) * (narrow ? 2 : 1) + (narrow ? 16 : 0) <= room) ??
    (options.at(-1) as Layout);
  const height = blockHeight(layout);
  const spare = narrow ? (room - 2 * height) / 3 : (room - height) * 0.42;
  const boxes: readonly Box[] = narrow
    ? [0, 1].map((i) => ({ ...box, y0: box.y0 + spare + i * (height + spare) }))
    : [0, 1].map((i) => {
        const x0 = box.x0 + i * (column + gutter);
        return { x0, x1: x0 + column, y0: box.y0 + spare, y1: box.y1 };
      });
  return picture(
    'two-numbers',
    state,
    size,
    numbers.map((number, i) => block(boxes[i] as Box, number, questions, layout, `number-${i}`)),
  );
};
