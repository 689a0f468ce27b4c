/** When the claims were made: one mark a claim, in the shape of who speaks. Drawn at build time; the explorer dims marks. */
import { families, type Family } from '../../story/schemas/claimant.ts';
import { claimantShape, who } from '../marks/claimant.ts';
import { text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { textWidth } from '../marks/width.ts';
import { h, type SvgNode } from '../svg.ts';
import type { Size } from '../types.ts';
import { middle, saidAxis } from './axis.ts';
import { type Piled, pile } from './pile.ts';

export interface SaidClaim {
  readonly id: string;
  readonly saidOn: string;
  readonly family: Family;
}
export interface SaidOptions {
  /** Keeps ids of two strips on one page apart. */
  readonly name: string;
  /** First and last day of the battle, ISO. */
  readonly battle: readonly [string, string];
  /** Days to label, with their words. */
  readonly labels: readonly { readonly day: string; readonly words: string }[];
}

/** Room under the marks for the axis, px. */
const foot = 40;
/** Room above them for labels, px. */
const head = 38;

export function drawSaid(claims: readonly SaidClaim[], { width, height }: Size, options: SaidOptions): SvgNode {
  const pitch = width < 520 ? 6.5 : 9;
  const r = width < 520 ? 2.6 : 3.6;
  const base = height - foot;
  const high = Math.floor((base - head) / pitch);
  const { x, years } = saidAxis(claims, width);
  const columns = Math.floor(width / pitch);
  const order = [...claims].sort(
    (a, b) => +middle(a.saidOn) - +middle(b.saidOn) || families.indexOf(a.family) - families.indexOf(b.family),
  );
  const piled = pile(
    order.map((of) => ({ of, column: Math.floor(x(middle(of.saidOn)) / pitch) })),
    columns,
    high,
  );
  const [from, to] = options.battle.map((day) => x(middle(day))) as [number, number];
  const link = (family: Family) => `${options.name}-${family}`;
  return h(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, class: `figure said said-${options.name}`, 'aria-hidden': 'true' },
    h('defs', {}, families.map((family) => h('g', { id: link(family) }, claimantShape(family, 0, 0, r)))),
    h('line', { x1: 0, x2: width, y1: base + 4, y2: base + 4, class: 'axis' }),
    h('rect', { x: from, y: base + 2.5, width: to - from, height: 3, class: 'battle' }),
    years.map(({ year, from: left, to: right }, i) => [
      i > 0 && h('line', { x1: left, x2: left, y1: base + 4, y2: base + 11, class: 'axis' }),
      right - left > 34 && text((left + right) / 2, base + 24, String(year), 't-micro', { anchor: 'middle', tone: 'soft' }),
    ]),
    piled.map(({ of, column, row }) =>
      // Rules with an ancestor do not reach into <use>: colour and face are set on it and inherited (figures/said/said.css).
      h('use', { href: `#${link(of.family)}`, class: who(of.family), x: (column + 0.5) * pitch, y: base - (row + 0.5) * pitch, 'data-of': of.id }),
    ),
    labels(piled, options, { width, pitch, base }),
  );
}

/** The days that need a label, each over its pile; one that would meet the label before it stands a line higher. */
function labels(
  piled: readonly Piled<SaidClaim>[],
  options: SaidOptions,
  { width, pitch, base }: { readonly width: number; readonly pitch: number; readonly base: number },
): SvgNode[] {
  let end = Number.NEGATIVE_INFINITY;
  let raised = false;
  return options.labels.map(({ day, words }) => {
    const mine = piled.filter(({ of }) => of.saidOn === day);
    const half = textWidth(words, styles['t-micro-strong'].size, styles['t-micro-strong'].face) / 2;
    const middles = mine.map(({ column }) => (column + 0.5) * pitch);
    const at = Math.max(half, Math.min(width - half, middles.reduce((a, b) => a + b, 0) / middles.length));
    raised = at - half < end + 6 && !raised;
    end = Math.max(end, at + half);
    const top = base - (Math.max(...mine.map(({ row }) => row)) + 1) * pitch - 7;
    return text(at, raised ? top - styles['t-micro-strong'].line : top, words, 't-micro-strong', { anchor: 'middle' });
  });
}
