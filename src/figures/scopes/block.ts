/** One count with room: its number and words above, its bar across the whole width. For the states with two of them. */
import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { placeSquare } from '../marks/place.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import type { TimeScale } from './axes.ts';
import { periodBar, reachOf, spanOf } from './period.ts';

export interface Block {
  readonly nodes: (SvgNode | null)[];
  /** Where the bar begins and ends, and its middle, for what hangs on it, px. */
  readonly start: number;
  readonly end: number;
  readonly barMiddle: number;
  readonly bottom: number;
}

/** Sizes of a block, the largest first. */
const sizes: readonly BlockStyle[] = [
  {
    number: 't-number-xl',
    label: 't-label',
    strong: 't-number-s',
    bar: 36,
    gap: 18,
    full: 122,
    room: 200,
    width: 520,
    box: true,
  },
  {
    number: 't-number-xl',
    label: 't-label',
    strong: 't-number-s',
    bar: 26,
    gap: 18,
    full: 112,
    room: 150,
    width: 520,
    box: true,
  },
  {
    number: 't-number',
    label: 't-small',
    strong: 't-small-strong',
    bar: 16,
    gap: 13,
    full: 74,
    room: 84,
    width: 0,
    box: true,
  },
  {
    number: 't-number-m',
    label: 't-micro',
    strong: 't-micro-strong',
    bar: 10,
    gap: 8,
    full: 48,
    room: 47,
    width: 0,
    box: true,
  },
  {
    number: 't-number-s',
    label: 't-micro',
    strong: 't-micro-strong',
    bar: 8,
    gap: 5,
    full: 26,
    room: 0,
    width: 0,
    box: false,
  },
];

/** One style for all of `names`, so that no number is larger than another: the largest whose words keep to one line each. */
export function blockStyle(data: FigureData, names: readonly string[], width: number, room: number): BlockStyle {
  const { word, claim } = pick(data);
  const fits = (style: BlockStyle) =>
    room >= style.room &&
    width >= style.width &&
    names.every((name) => {
      const left =
        measure(claim(name).printed, style.number) + styles[style.number].size * 0.4 + styles[style.label].line;
      const words = [
        measure(word(`${name}Who`), style.strong),
        style.box ? measure(word(`${name}BoxShort`), style.label) : 0,
      ];
      return left + 8 + Math.max(...words) <= width;
    });
  return sizes.find(fits) ?? (sizes.at(-1) as BlockStyle);
}

export interface BlockStyle {
  readonly number: StyleName;
  readonly label: StyleName;
  readonly strong: StyleName;
  /** Height of the bar, and of the paper above it, px. */
  readonly bar: number;
  readonly gap: number;
  /** Height of the whole block with a line of words under the bar, about. */
  readonly full: number;
  /** Height kept for the block and width of the picture from which this style is used, px. */
  readonly room: number;
  readonly width: number;
  /** Whether what and where stand under the name. */
  readonly box: boolean;
}

/** Top of the block of index i when `room` px are kept for each, so that it stands in the middle of them. */
export const blockTop = (i: number, top: number, room: number, style: BlockStyle): number =>
  top + i * room + Math.max(5, (room - style.full) * 0.42);

/** Draws the claim `name` with its top at box.y0. */
export function drawBlock(
  data: FigureData,
  name: string,
  box: Box,
  x: TimeScale,
  style: BlockStyle,
  hatch: string,
): Block {
  const { word, claim } = pick(data);
  const one: DrawnClaim = claim(name);
  const size = styles[style.number].size;
  const line = styles[style.label].line;
  const left = box.x0 + measure(one.printed, style.number) + size * 0.4;
  const side = Math.round(line * 0.82);
  const shape = side / 2;
  const words = box.x1 - left - side - 8;
  const head = wrap(word(`${name}Who`), words, style.strong);
  const long = wrap(word(`${name}Box`), words, style.label);
  const what = !style.box ? [] : long.length > 1 ? wrap(word(`${name}BoxShort`), words, style.label) : long;
  const first = box.y0 + Math.max(size * 0.72 - (size < 36 ? 0 : line * 0.55), line * 0.75);
  const second = first + line * head.length;
  const last = first + line * (head.length + what.length - 1);
  const baseline = Math.max(box.y0 + size * 0.72, (first + last) / 2 + size * 0.24);
  const barTop = Math.round(Math.max(last, baseline) + style.gap);
  const span = spanOf(one, claim('battle'));
  return {
    nodes: [
      text(box.x0, baseline, one.printed, style.number, { tone: 'halo' }),
      claimantShape(one.family, left + shape, first - line * 0.26, shape * 0.82),
      style.box ? placeSquare(reachOf(one), left + 1, second - line * 0.68, side - 2) : null,
      ...lines(left + side + 8, first, head, style.strong, { tone: 'halo' }),
      ...lines(left + side + 8, second, what, style.label, { tone: 'soft halo' }),
      periodBar(one, span, x, barTop, style.bar, { hatch, key: `bar-${name}` }),
    ],
    start: x(span.from),
    end: x(span.to),
    barMiddle: barTop + style.bar / 2,
    bottom: barTop + style.bar,
  };
}
