import { scaleUtc, utcMonth } from 'd3';
import { battle } from '../marks/battle.ts';
import { dayMonth, period, startOf } from '../marks/dates.ts';
import type { Box } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { type Grid, pitches, unitBlock, unitPattern } from '../marks/units.ts';
import { balance, measure } from '../marks/wrap.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';

/** Two blocks of structures, equally wide, tied to the days of their two images with the battle between them. */
export function drawTotal(data: FigureData, box: Box, narrow: boolean, id: string): SvgNode[] {
  const { word, claim } = pick(data);
  const [before, after, all] = [claim('before'), claim('after'), claim('battle')];
  const low = box.y1 - box.y0 < 220; // then the larger number stands beside its block, not on it
  const number = low ? 't-number-m' : narrow ? 't-number' : 't-number-xl';
  const small = narrow ? 't-micro' : 't-small';
  const axisY = box.y1 - (narrow ? 18 : 24);
  const base = axisY - (low ? 26 : narrow ? 36 : 44);
  const room = base - box.y0 - (low ? 4 : narrow ? 40 : 54);
  const { pitch, columns } = blockShape(after.value ?? 0, room, (box.x1 - box.x0) * (low ? 0.36 : 0.44), narrow);
  const width = columns * pitch;
  const left = Math.round(box.x0);
  const right = Math.round(narrow ? box.x1 - width : Math.min(box.x1 - width, box.x0 + 2.2 * width + 60));
  const grids: readonly Grid[] = ['before', 'after'].map((name, i) => ({
    id: `${id}-${name}`,
    x: i ? right : left,
    y: base - 1,
    pitch,
  }));
  const x = scaleUtc([utcMonth.offset(period(before)[0], -1), utcMonth.offset(period(after)[0], 1)], [box.x0, box.x1]);
  const note = balance(word('between'), Math.min(380, right - left - 40), 't-quote-s');
  const noteTop = box.y0 + 22;
  const beforeTop = base - Math.ceil((before.value ?? 0) / columns) * pitch;
  /** A number stands on its block; at its side in a low picture; at the right edge where it is wider than its block. */
  const amount = (one: DrawnClaim, i: number, blockX: number, top: number): SvgNode => {
    if (low && i) return text(blockX - 8, top + 14, one.printed, number, { anchor: 'end' });
    const y = top - (narrow ? 9 : 13);
    return blockX + measure(one.printed, number) * 1.12 > box.x1
      ? text(box.x1, y, one.printed, number, { anchor: 'end' })
      : text(blockX, y, one.printed, number);
  };
  return [
    ...grids.map((grid) => unitPattern(grid)),
    h('line', { x1: box.x0, x2: box.x1, y1: axisY, y2: axisY, class: 'rule' }),
    ...[before, after].flatMap((one, i) => {
      const grid = grids[i] as Grid;
      const top = base - 1 - Math.ceil((one.value ?? 0) / columns) * pitch;
      const day = startOf(one.to ?? one.saidOn);
      const from = grid.x + width / 2;
      const to = x(day);
      return [
        ...block(grid, one, columns),
        amount(one, i, grid.x, top),
        h('path', {
          d: `M${round(from)} ${base + 2}C${round(from)} ${(base + axisY) / 2} ${round(to)} ${(base + axisY) / 2} ${round(to)} ${axisY - 4}`,
          class: 'leader',
        }),
        h('rect', { x: to - 3, y: axisY - 3, width: 6, height: 6, class: 'solid' }),
        text(to, axisY + (narrow ? 16 : 20), narrow ? dayMonth(day) : word(i ? 'afterDay' : 'beforeDay'), small, {
          anchor: 'middle',
        }),
      ];
    }),
    h('line', { x1: box.x0, x2: box.x1, y1: base + 0.5, y2: base + 0.5, class: 'axis' }),
    battle(all, x, axisY, low ? undefined : word(narrow ? 'battleShort' : 'battle')),
    ...(!narrow && noteTop + note.length * 21 < beforeTop - 70
      ? lines(left, noteTop, note, 't-quote-s', { tone: 'soft italic' })
      : []),
  ];
}

/** The largest pitch at which all marks fit into `room` px of height without the block growing wider than `widest` px. */
function blockShape(count: number, room: number, widest: number, narrow: boolean): { pitch: number; columns: number } {
  for (const pitch of [...pitches].reverse()) {
    if (!narrow && pitch % 1) continue;
    const columns = Math.ceil(count / Math.floor(room / pitch));
    if (columns * pitch <= widest) return { pitch, columns };
  }
  return { pitch: 1, columns: Math.ceil(count / Math.max(1, Math.floor(room))) };
}

/** Whole rows and, on top of them, the row that is not full. Rows count upwards from the grid's origin. */
function block(grid: Grid, claim: DrawnClaim, columns: number): SvgNode[] {
  const count = claim.value ?? 0;
  const rows = Math.floor(count / columns);
  const rest = count % columns;
  return [
    unitBlock(grid, 0, -rows, columns, rows, `${claim.id}-rows`),
    ...(rest ? [unitBlock(grid, 0, -rows - 1, rest, 1, `${claim.id}-rest`)] : []),
  ];
}
