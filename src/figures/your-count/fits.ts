import { scaleLinear } from 'd3';
import { beyondLength } from '../marks/beyond.ts';
import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { range } from '../marks/range.ts';
import { stem } from '../marks/stem.ts';
import { text } from '../marks/text.ts';
import { wordLine } from '../marks/word.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import type { Counted } from './answer.ts';
import { daysOff, said } from './phrases.ts';
import { capital, clipped } from './row.ts';

const headed = (box: Box, count: number, narrow: boolean) => box.y1 - box.y0 >= count * lowest(narrow) + 90;
const lowest = (narrow: boolean) => (narrow ? 30 : 40);

/** Height of the rows of claims that fit: at most two thirds of the picture, so that near misses have room, if rows allow. */
export function fitsHeight(box: Box, count: number, narrow: boolean): number {
  const head = headed(box, count, narrow) ? (narrow ? 20 : 30) : 0;
  const room = (box.y1 - box.y0) * 0.62 - head;
  const row = Math.max(lowest(narrow), Math.min(narrow ? 40 : 62, room / count));
  return Math.min(box.y1 - box.y0, head + row * count);
}

/** One row a claim, in the order said: who and when, the number, and its stem on the scale that all rows share. */
export function drawFits(
  data: FigureData,
  fits: readonly Counted[],
  box: Box,
  narrow: boolean,
): { nodes: SvgNode[]; bottom: number } {
  const { word } = pick(data);
  const whole = box.y1 - box.y0;
  const head = whole >= fits.length * lowest(narrow) + (narrow ? 20 : 30) - 0.1 ? (narrow ? 20 : 30) : 0;
  const row = (whole - head) / fits.length;
  const names = narrow ? 124 : Math.min(230, (box.x1 - box.x0) * 0.27);
  const zero = box.x0 + names;
  const largest = Math.max(1, ...fits.map(({ claim }) => claim.high ?? claim.value ?? 0));
  const x = scaleLinear([0, largest], [zero, box.x1 - beyondLength - 16]);
  const nodes: SvgNode[] = [];
  if (head)
    nodes.push(
      text(
        box.x0,
        box.y0 + (narrow ? 11 : 14),
        word(fits.length === 1 ? 'fitsOne' : narrow ? 'fitsShort' : 'fits'),
        narrow ? 't-micro-strong' : 't-small-strong',
        { key: 'head-fits' },
      ),
    );
  for (const [i, one] of fits.entries()) {
    const top = box.y0 + head + i * row;
    const stemY = top + row / 2 + (narrow ? 7 : 9);
    const off = daysOff(data, one);
    // Beside the number on a phone, where the column of names has no room for it.
    const when = [said(one, 'short'), narrow ? '' : off].filter(Boolean).join(' · ');
    const number = printed(data, one.claim);
    const numberX = zero + (one.claim.value === null ? (narrow ? 19 : 25) : 4) + rangeStart(one.claim, x, zero);
    const besideX = numberX + measure(number, 't-number-s') + 8;
    const name = narrow ? 't-micro-strong' : 't-small-strong';
    nodes.push(
      h(
        'g',
        { key: `fit-${one.claim.id}` },
        text(box.x0, stemY - (narrow ? 7 : 8), clipped(capital(one.claim.claimant), names - 8, name), name),
        text(box.x0, stemY + (narrow ? 7 : 10), clipped(when, names - 8, 't-micro'), 't-micro', { tone: 'soft' }),
        text(numberX, stemY - (narrow ? 7 : 10), number, narrow ? 't-number-s' : 't-number-m', {
          tone: one.claim.value === null ? 'italic halo' : 'halo',
        }),
        narrow &&
          off !== '' &&
          text(besideX, stemY - 7, clipped(off, box.x1 - besideX, 't-micro'), 't-micro', { tone: 'soft' }),
        h('line', { x1: zero, x2: zero, y1: stemY - (narrow ? 9 : 12), y2: stemY + (narrow ? 6 : 10), class: 'axis' }),
        mark(one.claim, x, zero, stemY, narrow),
      ),
    );
  }
  return { nodes, bottom: box.y1 };
}

/** The number of a range stands over its band, not over the empty line before it. */
const rangeStart = (claim: DrawnClaim, x: (value: number) => number, zero: number): number =>
  claim.high === null ? 0 : x(claim.value ?? 0) - zero - 4;

const printed = (data: FigureData, claim: DrawnClaim): string =>
  claim.sample ? `${claim.printed}, ${pick(data).word('sample')}` : claim.printed;

function mark(
  claim: DrawnClaim,
  x: (value: number) => number,
  zero: number,
  y: number,
  narrow: boolean,
): SvgNode | SvgNode[] {
  const r = narrow ? 5.5 : 7.5;
  // A word has no length: its line is as short as the claimant's shape allows, and has no end.
  if (claim.value === null)
    return [
      claimantShape(claim.family, zero + (narrow ? 10 : 14), y - (narrow ? 12 : 17), narrow ? 4 : 5.5),
      wordLine(zero + 6, y, zero + (narrow ? 96 : 150), y),
    ];
  if (claim.high !== null)
    return range(claim.family, [zero, y], [x(claim.value), y], [x(claim.high), y], narrow ? 6 : 8);
  return stem(claim, [zero, y], [x(claim.value), y], { width: narrow ? 3 : 4, r, key: 'stem' });
}
