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
import { type TimeScale } from './axes.ts';
import { periodBar, reachOf, spanOf } from './period.ts';

export interface Block {
  readonly nodes: (SvgNode | null)[];
  /** The bar's last pixel and its middle, for what hangs on it. */
  readonly end: number;
  readonly barMiddle: number;
  readonly bottom: number;
}

/** Sizes for a block of `height` px: large, middling, or as small as words may be. */
export function blockStyle(height: number, narrow: boolean): { number: StyleName; label: StyleName; strong: StyleName; bar: number } {
  if (!narrow && height > 150) return { number: 't-number-xl', label: 't-label', strong: 't-label-strong', bar: 24 };
  if (height > 104) return { number: 't-number', label: 't-small', strong: 't-small-strong', bar: 16 };
  return { number: 't-number-m', label: 't-micro', strong: 't-micro-strong', bar: 10 };
}

/** Draws the claim `name` with its top at box.y0. */
export function drawBlock(data: FigureData, name: string, box: Box, x: TimeScale, narrow: boolean, hatch: string): Block {
  const { word, claim } = pick(data);
  const one: DrawnClaim = claim(name);
  const height = box.y1 - box.y0;
  const style = blockStyle(height, narrow);
  const size = styles[style.number].size;
  const line = styles[style.label].line;
  const left = box.x0 + measure(one.printed, style.number) + size * 0.4;
  const side = Math.round(line * 0.82);
  const shape = side / 2;
  const words = box.x1 - left - side - 8;
  const head = wrap(word(`${name}Who`), words, style.strong);
  const long = wrap(word(`${name}Box`), words, style.label);
  const box2 = long.length > 1 ? wrap(word(`${name}BoxShort`), words, style.label) : long;
  const first = box.y0 + Math.max(size * 0.72 - (narrow ? 0 : line * 0.55), line * 0.75);
  const second = first + line * head.length;
  const text2 = second + line * (box2.length - 1);
  const barTop = Math.round(Math.max(text2, box.y0 + size * 0.72) + (height > 104 ? 16 : 9));
  const span = spanOf(one, claim('battle'));
  return {
    nodes: [
      text(box.x0, box.y0 + Math.max(size * 0.72, (first + second) / 2 - box.y0 + size * 0.24), one.printed, style.number, { tone: 'halo' }),
      claimantShape(one.family, left + shape, first - line * 0.26, shape * 0.82),
      placeSquare(reachOf(one), left + 1, second - line * 0.68, side - 2),
      ...lines(left + side + 8, first, head, style.strong, { tone: 'halo' }),
      ...lines(left + side + 8, second, box2, style.label, { tone: 'soft halo' }),
      periodBar(one, span, x, barTop, style.bar, { hatch, key: `bar-${name}` }),
    ],
    end: x(span.to),
    barMiddle: barTop + style.bar / 2,
    bottom: barTop + style.bar,
  };
}
