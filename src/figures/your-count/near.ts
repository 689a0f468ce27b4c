import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { placeSquare, type Reach } from '../marks/place.ts';
import { isOpen } from '../marks/qualifier.ts';
import { text } from '../marks/text.ts';
import { unequal } from '../marks/unequal.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import type { Near } from './answer.ts';
import { differing, said } from './phrases.ts';
import { capital, clipped } from './row.ts';

const reach: Readonly<Record<string, Reach>> = {
  raqqa: 'city',
  'raqqa-around': 'around',
  'raqqa-governorate': 'around',
};

/** As many near misses as there is room for; the rest are counted, and are in the table. Nothing when not even one fits. */
export function drawNear(
  data: FigureData,
  near: readonly Near[],
  box: Box,
  narrow: boolean,
  heading: 'near' | 'nearest',
): SvgNode[] {
  const { word } = pick(data);
  const head = narrow ? 30 : 44;
  const step = narrow ? 34 : 28;
  const room = box.y1 - box.y0 - head;
  const count = Math.min(near.length, Math.floor((room + 3) / step));
  if (count < 1) return [];
  const spare = Math.min(narrow ? 6 : 10, Math.max(0, room / count - step));
  const top = box.y0 + head;
  const rest = near.length - count;
  const numbers = Math.max(
    ...near.slice(0, count).map((one) => measure(printed(data, one), narrow ? 't-number-s' : 't-number-m')),
  );
  return [
    h('line', {
      key: 'near-rule',
      x1: box.x0,
      x2: box.x1,
      y1: box.y0 + (narrow ? 7.5 : 12.5),
      y2: box.y0 + (narrow ? 7.5 : 12.5),
      class: 'rule',
    }),
    text(
      box.x0,
      box.y0 + (narrow ? 23 : 35),
      word(narrow ? `${heading}Short` : heading),
      narrow ? 't-micro-strong' : 't-small-strong',
      { key: 'head-near' },
    ),
    ...near.slice(0, count).map((one, i) => {
      const y = top + i * (step + spare);
      return h(
        'g',
        { key: `near-${one.claim.id}` },
        narrow ? narrowRow(data, one, box, y, numbers) : wideRow(data, one, box, y, numbers),
      );
    }),
    ...(rest
      ? [
          text(box.x1, box.y0 + (narrow ? 23 : 35), put(word('more'), { n: rest }), narrow ? 't-micro' : 't-small', {
            tone: 'soft',
            key: 'more',
            anchor: 'end',
          }),
        ]
      : []),
  ];
}

const printed = (data: FigureData, { claim }: Near): string =>
  claim.sample ? `${claim.printed}, ${pick(data).word('sample')}` : claim.printed;

/** The claimant's shape, hollow where the number itself is not included. No stem: no scale is shared here. */
const sign = ({ claim }: Near, x: number, y: number, r: number): SvgNode =>
  claimantShape(claim.family, x, y, r, isOpen(claim));

function wideRow(data: FigureData, one: Near, box: Box, y: number, numbers: number): SvgNode[] {
  const base = y + 19;
  const who = box.x0 + 30 + Math.max(numbers, 90) + 20;
  const place = who + Math.min(270, (box.x1 - box.x0) * 0.3);
  const words = place + 26 + 18;
  return [
    sign(one, box.x0 + 9, base - 6, 5.5),
    text(box.x0 + 26, base, printed(data, one), 't-number-m', {
      tone: one.claim.value === null ? 'italic' : undefined,
    }),
    text(
      who,
      base,
      clipped(`${capital(one.claim.claimant)}, ${said(one, 'short')}`, place - who - 12, 't-small'),
      't-small',
    ),
    placeSquare(reach[one.claim.place] ?? 'syria-iraq', place, base - 12, 14),
    unequal(place + 26, base, 9),
    text(
      words,
      base,
      clipped(
        differing(data, one, words + measure(differing(data, one, 'long'), 't-small') > box.x1 ? 'short' : 'long'),
        box.x1 - words,
        't-small',
      ),
      't-small',
      { tone: 'soft' },
    ),
  ];
}

function narrowRow(data: FigureData, one: Near, box: Box, y: number, numbers: number): SvgNode[] {
  const base = y + 14;
  const who = box.x0 + 18 + Math.min(numbers, 124) + 12;
  return [
    sign(one, box.x0 + 6, base - 5, 4),
    text(box.x0 + 18, base, printed(data, one), 't-number-s', {
      tone: one.claim.value === null ? 'italic' : undefined,
    }),
    text(
      who,
      base - 2,
      clipped(`${capital(one.claim.claimant)}, ${said(one, 'short')}`, box.x1 - who, 't-micro'),
      't-micro',
    ),
    unequal(who, base + 13, 8),
    text(who + 14, base + 13, clipped(differing(data, one, 'short'), box.x1 - who - 14, 't-micro'), 't-micro', {
      tone: 'soft',
    }),
  ];
}
