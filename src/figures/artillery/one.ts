import { text } from '../marks/text.ts';
import { pointSide, unitBlock, unitPattern } from '../marks/units.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { blockColumns, blockRows, type Field } from './field.ts';

/** One mark in the first place of the field, and the room that the rest will take. */
export function drawOne(data: FigureData, { grid, blocks }: Field, narrow: boolean): SvgNode[] {
  const { word } = pick(data);
  const [x, y] = [grid.x + pointSide(grid.pitch), grid.y + pointSide(grid.pitch)];
  const [toX, toY] = [grid.x + 24, grid.y + (narrow ? 20 : 26)];
  return [
    unitPattern(grid),
    ...blocks.map(([column, row], i) =>
      h('rect', {
        key: `room-${i}`,
        x: grid.x + column * grid.pitch - 0.5,
        y: grid.y + row * grid.pitch - 0.5,
        width: blockColumns * grid.pitch,
        height: blockRows * grid.pitch,
        class: 'room',
      }),
    ),
    unitBlock(grid, 0, 0, 1, 1, 'one'),
    h('path', { d: `M${round(x + 3)} ${round(y + 4)}Q${round(x + 10)} ${toY} ${toX} ${toY}`, class: 'leader' }),
    text(toX + 5, toY + 4, word('one'), narrow ? 't-micro' : 't-label', { tone: 'soft italic halo' }),
  ];
}
