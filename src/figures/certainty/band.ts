import type { Box } from '../marks/layout.ts';
import { beyondLength } from '../marks/beyond.ts';

/** The degrees of knowing, each inside the next. They are also the states, in the order told. */
export const degrees = ['verified', 'named', 'attributed'] as const;
export type Degree = (typeof degrees)[number];

export interface Band {
  readonly x0: number;
  readonly top: number;
  readonly height: number;
  /** Marks in a column, and px from mark to mark. */
  readonly rows: number;
  readonly pitch: number;
  /** Px of a number of people: the band is as long as they are many. */
  readonly x: (people: number) => number;
  /** Baseline of a degree's words; its line lies under them. */
  readonly words: (degree: Degree) => number;
  readonly lineBelow: number;
}

/** Every half pixel from look.md's pitch of a person down: the largest at which all degrees fit is taken. */
const pitches = Array.from({ length: 37 }, (_, i) => 20 - i / 2);

/**
 * Places the band on which people are drawn, and over it a line of words for each degree, the widest on top.
 * The state is not asked, so nobody moves when a degree is added.
 */
export function layBand(box: Box, narrow: boolean, most: number): Band {
  const roomy = box.y1 - box.y0 >= 400;
  const line = narrow ? (box.y1 - box.y0 < 200 ? 26 : 32) : roomy ? 56 : 44;
  const room = box.y1 - box.y0 - 3 * line - 6;
  const width = box.x1 - box.x0 - beyondLength - 14;
  const fitting = pitches
    .map((pitch) => ({ pitch, rows: Math.ceil((most * pitch) / width) }))
    .find(({ pitch, rows }) => rows * pitch <= room);
  const { pitch, rows } = fitting ?? { pitch: 2, rows: Math.max(1, Math.floor(room / 2)) };
  const top = box.y0 + 3 * line + 6;
  return {
    x0: box.x0,
    top,
    height: rows * pitch,
    rows,
    pitch,
    x: (people) => box.x0 + (people / rows) * pitch,
    words: (degree) => box.y0 + (degrees.length - degrees.indexOf(degree) - 1) * line + (narrow ? 14 : roomy ? 26 : 20),
    lineBelow: narrow ? 8 : roomy ? 15 : 12,
  };
}
