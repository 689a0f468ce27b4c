/** One claim: the day, the lying stem with its sign of how sure, and in words who says how many. */
import type { ScaleLinear } from 'd3';
import { beyondLength } from '../marks/beyond.ts';
import { who } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { range } from '../marks/range.ts';
import { stem } from '../marks/stem.ts';
import { text } from '../marks/text.ts';
import type { StyleName } from '../marks/type.ts';
import { wordLine } from '../marks/word.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import { early, late, type MarkName } from './marks.ts';

export interface RowLayout {
  /** `beside`: words right of the end, day to its left; `above`: words over the stem; `inline`: words right of the end, no day. */
  readonly kind: 'beside' | 'above' | 'inline';
  /** Offsets from the left edge: time axis, end of the leaders, zero of the numbers; length of the longest stem. px */
  readonly axis: number;
  readonly leader: number;
  readonly base: number;
  readonly length: number;
  readonly named: boolean;
  readonly r: number;
  readonly width: number;
  /** Height of a row, px. */
  readonly pitch: number;
  /** How far the stem lies under the middle of its row, px. */
  readonly drop: number;
  readonly dashes: number;
  /** A second line with what is counted. */
  readonly scope: boolean;
}

const wordLength = 64;

/** "SOHR, at least 801", as the figure's words set it. */
function label(data: FigureData, name: MarkName): string {
  const { word, claim } = pick(data);
  const one = claim(name);
  return put(word(one.sample ? 'labelSample' : 'label'), { who: word(name), number: one.printed });
}

const every: readonly MarkName[] = [...early, ...late];

/** How the rows are set. The longest words of both states decide what is left for the stems, so that a length means the same in both. */
export function rowLayout(
  data: FigureData,
  names: readonly MarkName[],
  box: Box,
  height: number,
  narrow: boolean,
): RowLayout {
  const { word } = pick(data);
  const even = height / names.length;
  // The state with more rows decides how they are set: another kind would have another scale.
  const least = height / Math.max(early.length, late.length);
  const width = box.x1 - box.x0;
  if (!narrow) {
    const day = Math.max(...every.map((name) => measure(word(`${name}Day`), 't-small')));
    const scope = least >= 36;
    const pitch = Math.min(even, scope ? (even > 60 ? 52 : 42) : 28);
    const base = 40 + 30 + day + 14;
    const words = Math.max(...every.map((name) => numberWidth(data, name)));
    const length = Math.min(width - base - words - beyondLength - 30, (width - base) * 0.7);
    return {
      kind: 'beside',
      axis: 40,
      leader: 70,
      base,
      length,
      named: true,
      r: 7,
      width: 4,
      dashes: 4,
      scope,
      pitch,
      drop: 0,
    };
  }
  if (least >= 25)
    return {
      kind: 'above',
      axis: 38,
      leader: 55,
      base: 58,
      length: width - 58 - 42,
      named: true,
      r: 5,
      width: 3,
      dashes: 4,
      scope: false,
      pitch: Math.min(even, 30),
      drop: 8,
    };
  const words = Math.max(...every.map((name) => measure(label(data, name), 't-micro')));
  return {
    kind: 'inline',
    axis: 3,
    leader: 19,
    base: 22,
    length: width - 22 - 42 - words,
    named: false,
    r: 4.5,
    width: 3,
    dashes: 2,
    scope: false,
    pitch: even,
    drop: 0,
  };
}

function numberWidth(data: FigureData, name: MarkName): number {
  const { word, claim } = pick(data);
  return measure(claim(name).printed, 't-number-s') + 10 + measure(word(name), 't-label');
}

/** The row in its band of height; `at` is the height its leader should reach. */
export function drawRow(
  data: FigureData,
  name: MarkName,
  band: Box,
  x: ScaleLinear<number, number>,
  layout: RowLayout,
): { nodes: SvgNode[]; at: number } {
  const { word, claim } = pick(data);
  const one = claim(name);
  const { kind, r } = layout;
  const middle = (band.y0 + band.y1) / 2;
  const y = middle + layout.drop;
  const end = endOfMark(one, x, layout);
  const mark = drawMark(one, x, y, layout);
  if (kind === 'above') {
    const short = label(data, name);
    const dated = put(word('labelDay'), { day: word(`${name}Day`), label: short });
    const fits = measure(dated, 't-micro') < band.x1 - x(0) - 8;
    return { at: y, nodes: [mark, text(x(0) + 4, middle - 3, fits ? dated : short, 't-micro', { tone: 'halo' })] };
  }
  const start = end + r + 9;
  if (kind === 'inline')
    return { at: y, nodes: [mark, text(start - 4, y + 4, label(data, name), 't-micro', { tone: 'halo' })] };
  const lines = layout.scope ? wrap(word(`${name}Scope`), band.x1 - start, 't-small') : [];
  const scope = lines.length === 1 ? lines : [];
  const baseline = y + (scope.length ? -3 : 5.5);
  const sample = one.sample ? word('sample') : '';
  const number = sample ? put(sample, { number: one.printed }) : one.printed;
  const style: StyleName = 't-number-s';
  return {
    at: y,
    nodes: [
      text(x(0) - 12, y + 4.5, word(`${name}Day`), 't-small', { anchor: 'end', tone: 'halo' }),
      mark,
      text(start, baseline, number, style, { tone: one.value === null ? 'italic halo' : 'halo' }),
      text(start + measure(number, style) + 10, baseline, word(name), 't-label', { tone: 'halo' }),
      ...scope.map((line) => text(start, baseline + 18, line, 't-small', { tone: 'soft halo' })),
    ],
  };
}

/** Where the words may begin: behind the shape and its dashes. */
function endOfMark(one: DrawnClaim, x: ScaleLinear<number, number>, { r, dashes }: RowLayout): number {
  if (one.value === null) return x(0) + wordLength - r;
  if (one.high !== null) return x(one.high) - r + 2;
  const further = one.qualifier === 'at least' || one.qualifier === 'more than';
  return x(one.value) + (further ? dashes * 9 + 2 : one.sample ? 3.5 : 0);
}

function drawMark(
  one: DrawnClaim,
  x: ScaleLinear<number, number>,
  y: number,
  { r, width, dashes }: RowLayout,
): SvgNode {
  const zero = [x(0), y] as const;
  if (one.value === null) return h('g', { class: who(one.family) }, wordLine(x(0) + 4, y, x(0) + wordLength - 4, y));
  if (one.high !== null) return range(one.family, zero, [x(one.value), y], [x(one.high), y], r + 1);
  return stem(one, zero, [x(one.value), y], { width, r, dashes });
}
