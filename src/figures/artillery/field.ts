import { range } from 'd3';
import type { Box } from '../marks/layout.ts';
import { wrap } from '../marks/wrap.ts';
import { type Grid, pitches } from '../marks/units.ts';

/** A block holds 40 × 25 = 1,000 marks; thirty blocks are the field. Blocks stand two pitches apart, so all share one grid. */
export const blockColumns = 40;
export const blockRows = 25;
const across = 5;
const down = 6;
const gap = 2;
const unitsWide = across * blockColumns + (across - 1) * gap;
const unitsHigh = down * blockRows + (down - 1) * gap;

export interface Field {
  readonly grid: Grid;
  /** Column and row, in marks, where each block begins. */
  readonly blocks: readonly (readonly [number, number])[];
  readonly width: number;
  readonly height: number;
  /** Left edge of the words beside the field, px. */
  readonly words: number;
}

/** Places the field; it depends on the size only, never on the state, so no mark moves between states. */
export function layField(box: Box, narrow: boolean, below: string, id: string): Field {
  const lane = 26; // for the ruler that measures the field
  const beside = narrow ? 0 : 96;
  const dashes = narrow ? 0 : 34; // the ruler's open end hangs below the field
  const wide = box.x1 - box.x0 - lane - beside;
  const high = box.y1 - box.y0 - dashes - (narrow ? 18 + wrap(below, box.x1 - box.x0 - lane, 't-micro').length * 16 - 4 : 0);
  const fitting = pitches.filter((one) => one * unitsWide <= wide && one * unitsHigh <= high && (narrow || one % 1 === 0));
  const pitch = fitting.at(-1) ?? 1;
  const grid: Grid = { id, x: Math.round(box.x0), y: Math.round(box.y0), pitch };
  const blocks = range(across * down).map((i) => [(i % across) * (blockColumns + gap), Math.floor(i / across) * (blockRows + gap)] as const);
  return { grid, blocks, width: unitsWide * pitch, height: unitsHigh * pitch, words: grid.x + unitsWide * pitch + lane };
}
