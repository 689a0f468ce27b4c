import { range } from 'd3';
import type { Box } from '../marks/layout.ts';
import { styles } from '../marks/type.ts';
import { type Grid, pitches } from '../marks/units.ts';
import { wrap } from '../marks/wrap.ts';

/** A block holds a thousand marks; as many blocks as the rounds need are the field. Blocks stand two pitches apart, so all share one grid. */
export const blockColumns = 40;
export const blockRows = 25;
const blockMarks = blockColumns * blockRows;
const gap = 2;
/** Room for the ruler that measures the field, and for its open end below, px. */
const lane = 26;
const openEnd = 26;

/** Where the words about the field stand. */
export type Words = 'beside' | 'below' | 'none';

export interface Field {
  readonly grid: Grid;
  /** Column and row, in marks, where each block begins, and how many marks it holds: the last may not be full. */
  readonly blocks: readonly (readonly [column: number, row: number, marks: number])[];
  readonly width: number;
  readonly height: number;
  readonly words: Words;
  readonly narrow: boolean;
  /** Left edge of the words beside the field, px. */
  readonly beside: number;
}

/** Style of the words under the field. */
export const underField = (narrow: boolean) => (narrow ? 't-micro' : 't-small');

/** What a picture tries, the better first: five blocks across or six, and its words where they leave the marks larger. */
const narrowTries = [
  ['below', 5],
  ['none', 5],
  ['none', 6],
] as const;
const wideTries = [
  ['beside', 5],
  ['below', 5],
  ['beside', 6],
  ['none', 5],
  ['none', 6],
] as const;

/** Places the field of so many rounds. The state is not asked, so no mark moves between states. `below` are the words under a field. */
export function layField(rounds: number, box: Box, narrow: boolean, below: string, id: string): Field {
  const count = Math.ceil(rounds / blockMarks);
  const tries = (narrow ? narrowTries : wideTries).map(([words, across]) => {
    const [wide, high] = units(count, across);
    const width = box.x1 - box.x0 - lane - (words === 'beside' ? 96 : 0);
    const text =
      words === 'below' ? 2 + wrap(below, width, underField(narrow)).length * styles[underField(narrow)].line : 0;
    const height = box.y1 - box.y0 - Math.max(words === 'none' && narrow ? 0 : openEnd, text);
    const pitch = pitches
      .filter((one) => (narrow || one % 1 === 0) && one * wide <= width && one * high <= height)
      .at(-1);
    return { words, across, pitch: pitch ?? 0 };
  });
  const { words, across, pitch: found } = tries.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  const pitch = found || 1;
  const [wide, high] = units(count, across);
  const grid: Grid = { id, x: Math.round(box.x0), y: Math.round(box.y0), pitch };
  const blocks = range(count).map(
    (i) =>
      [
        (i % across) * (blockColumns + gap),
        Math.floor(i / across) * (blockRows + gap),
        Math.min(blockMarks, rounds - i * blockMarks),
      ] as const,
  );
  return {
    grid,
    blocks,
    width: wide * pitch,
    height: high * pitch,
    words: found ? words : 'none',
    narrow,
    beside: grid.x + wide * pitch + lane,
  };
}

/** Columns and rows of marks, gaps counted as marks. */
const units = (count: number, across: number): [number, number] => {
  const down = Math.ceil(count / across);
  return [across * blockColumns + (across - 1) * gap, down * blockRows + (down - 1) * gap];
};
