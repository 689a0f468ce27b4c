import type { Box } from '../marks/layout.ts';
import { stem } from '../marks/stem.ts';
import { lines, paragraph, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { type Grid, unitBlock, unitPattern } from '../marks/units.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { blockColumns, type Field, underField } from './field.ts';

/** All blocks, measured by a ruler that ends open; the other claim stands beside them in words, as it counts something else. */
export function drawAll(data: FigureData, field: Field, box: Box): SvgNode[] {
  const { claim } = pick(data);
  const { grid, blocks, width, height } = field;
  const ruler = grid.x + width + 12;
  const dashes = Math.max(0, Math.min(4, Math.floor((box.y1 - grid.y - height - 6.5) / 9))); // all four where the picture has room below
  return [
    unitPattern(grid),
    ...blocks.flatMap(([column, row, marks], i) => marksOf(grid, column, row, marks, `block-${i}`)),
    h('line', { x1: ruler - 6, x2: ruler + 1, y1: grid.y + 0.5, y2: grid.y + 0.5, class: 'ruler-start' }),
    stem(claim('rounds'), [ruler, grid.y], [ruler, grid.y + height], { width: 2, r: 5, dashes, key: 'ruler' }),
    ...(field.words === 'beside' ? beside(data, field, box) : field.words === 'below' ? below(data, field, box) : []),
  ];
}

/** The marks of one block: whole rows, then the one that is begun. */
function marksOf(grid: Grid, column: number, row: number, marks: number, key: string): SvgNode[] {
  const rows = Math.floor(marks / blockColumns);
  const rest = marks % blockColumns;
  return [
    ...(rows ? [unitBlock(grid, column, row, blockColumns, rows, key)] : []),
    ...(rest ? [unitBlock(grid, column, row + rows, rest, 1, `${key}-begun`)] : []),
  ];
}

function below(data: FigureData, { grid, width, height, narrow }: Field, box: Box): SvgNode[] {
  const { word, claim } = pick(data);
  const style = underField(narrow);
  const other = wrap(word('battalionShort'), width, style);
  const foot = grid.y + height;
  const named = foot + 50 + other.length * styles[style].line <= box.y1; // on a card the number has no title over it
  return [
    ...(named ? [text(grid.x, foot + 28, claim('rounds').printed, 't-number-m')] : []),
    ...(foot + 18 + (other.length - 1) * styles[style].line > box.y1 ? [] : lines(grid.x, foot + (named ? 50 : 18), other, style)),
  ];
}

function beside(data: FigureData, { grid, height, beside: x }: Field, box: Box): SvgNode[] {
  const { word, claim } = pick(data);
  const [rounds, battalion] = [claim('rounds'), claim('battalion')];
  const width = Math.min(box.x1 - x, 248);
  const number = measure(battalion.printed, 't-number') < width ? 't-number' : 't-number-m';
  const note = paragraph(x, grid.y + 68, width, word('rounds'), 't-small', { tone: 'soft' });
  const other = wrap(word('battalion'), width, 't-small');
  // The second claim hangs at the foot of the field, or follows the first where there is no room between them.
  const top = Math.max(note.next + 26, grid.y + height - 46 - other.length * 17);
  return [
    text(x, grid.y + 14, rounds.qualifier === 'exactly' ? '' : rounds.qualifier, 't-label', { tone: 'soft' }),
    text(x, grid.y + 42, rounds.number, number),
    ...note.nodes,
    // In a low frame the other claim is left to the words and the table rather than cut in its middle.
    ...(top + 46 + other.length * styles['t-small'].line > box.y1
      ? []
      : [
          h('line', { x1: x, x2: x + width, y1: top, y2: top, class: 'rule' }),
          text(x, top + 34, battalion.printed, number),
          ...lines(x, top + 58, other, 't-small', { tone: 'soft' }),
        ]),
  ];
}
