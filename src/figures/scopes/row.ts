/** The words of one row: how many, how wide a place, who, what. */
import { placeSquare } from '../marks/place.ts';
import { text } from '../marks/text.ts';
import type { StyleName } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { reachOf } from './period.ts';
import { type RowName, rows } from './rows.ts';

export interface RowLayout {
  /** Rows there is room for. */
  readonly count: number;
  /** Lines of words in a row. */
  readonly lines: 1 | 2;
  /** Width of the words, px. */
  readonly words: number;
  /** Right edge of the numbers, px from the left. */
  readonly number: number;
  readonly bar: number;
  readonly r: number;
  readonly narrow: boolean;
}

/** How rows are set in `height` px: two lines where most of them fit, else one. */
export function rowLayout(height: number, narrow: boolean): RowLayout {
  const roomFor = (pitch: number, more = 0) =>
    height / pitch >= rows.length ? rows.length : Math.floor((height - more) / pitch);
  if (!narrow) {
    const lines = height / rows.length >= 32 ? 2 : 1;
    return {
      count: roomFor(20, 15),
      lines,
      words: lines === 2 ? 312 : 356,
      number: 128,
      bar: height / rows.length > 44 ? 16 : 12,
      r: 6,
      narrow,
    };
  }
  if (height / 24 >= 8) return { count: roomFor(24, 15), lines: 2, words: 170, number: 54, bar: 8, r: 4.5, narrow };
  return { count: roomFor(15, 15), lines: 1, words: 214, number: 92, bar: 7, r: 4, narrow };
}

/** Draws the row around `y`, its middle. */
export function drawRow(data: FigureData, name: RowName, x0: number, y: number, layout: RowLayout): SvgNode[] {
  const { word, claim } = pick(data);
  const one = claim(name);
  const { lines, number, narrow } = layout;
  const how = one.sample ? word('sample') : one.printed.replace(one.number, '').trim();
  const side = narrow ? 11 : 16;
  const square = x0 + number + (narrow ? 6 : 10);
  const text0 = square + side + (narrow ? 6 : 12);
  const numberStyle: StyleName = narrow ? 't-micro-strong' : 't-number-s';
  const strong: StyleName = narrow ? 't-micro-strong' : 't-small-strong';
  const small: StyleName = narrow ? 't-micro' : 't-small';
  const who = word(`${name}Who${narrow ? 'Short' : ''}`);
  const what = word(`${name}What${narrow ? 'Short' : ''}`);
  const right = x0 + number;
  // On one line the words may be longer than their column: then shorter ones, and none rather than words under the bars.
  const whatAt = text0 + measure(`${who}  `, strong);
  const fitting = [what, word(`${name}WhatShort`)].find((words) => whatAt + measure(words, small) <= x0 + layout.words - 4);
  const stacked = narrow && lines === 2;
  const middle = y + (narrow ? 4 : 5.5);
  return [
    text(right, stacked && how ? y + 9.5 : middle, one.number, numberStyle, { anchor: 'end' }),
    ...(how
      ? [
          text(
            stacked ? right : right - measure(one.number, numberStyle) - (narrow ? 4 : 6),
            stacked ? y - 2.5 : middle,
            how,
            't-micro',
            { anchor: 'end', tone: 'soft italic' },
          ),
        ]
      : []),
    placeSquare(reachOf(one), square, Math.round(y - side / 2), side),
    ...(lines === 2
      ? [
          text(text0, y - (narrow ? 2.5 : 3), who, strong),
          text(text0, y + (narrow ? 9.5 : 13), what, small, { tone: 'soft' }),
        ]
      : [
          text(text0, middle, who, strong),
          ...(narrow ? [] : [fitting]).flatMap((fits) => (fits ? [text(whatAt, middle - 0.5, fits, small, { tone: 'soft' })] : [])),
        ]),
  ];
}
