import { h, round, type SvgNode } from '../svg.ts';
import type { Toward } from './beyond.ts';

const wave = (x: number, y: number): SvgNode =>
  h('path', { d: `M${round(x - 6)} ${round(y)}q3 -4.5 6 0t6 0`, class: 'wave' });

/** "About": the end stands between two waves, beside the stem, because the value may lie either way. */
export function waves(x: number, y: number, toward: Toward, r: number): SvgNode[] {
  return toward[1] ? [wave(x - r - 10, y), wave(x + r + 10, y)] : [wave(x, y - r - 6), wave(x, y + r + 6)];
}

/** A date not known to the day: one wave over the days it may be, and no tick. From x1 to x2 at height y, px. */
export function inexactDay(x1: number, x2: number, y: number): SvgNode {
  const swings = Math.max(2, 2 * Math.round((x2 - x1) / 24));
  const half = (x2 - x1) / swings;
  return h('path', {
    d: `M${round(x1)} ${round(y)}q${round(half / 2)} -5 ${round(half)} 0${`t${round(half)} 0`.repeat(swings - 1)}`,
    class: 'inexact-day',
  });
}
