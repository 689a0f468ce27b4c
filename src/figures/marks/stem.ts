import { h, type SvgNode } from '../svg.ts';
import type { Toward } from './beyond.ts';
import { who } from './claimant.ts';
import { end, isBroken, type Signed } from './qualifier.ts';

type Point = readonly [number, number];
export interface StemOptions {
  /** Thickness of the stem, px. */
  readonly width?: number;
  readonly r?: number;
  readonly dashes?: number;
  readonly key?: string;
}

/** Pieces of a broken stem, as distances back from its end: the gaps widen towards the end. */
const breaks = [
  [4, 9],
  [14, 17.6],
  [24, 26.2],
] as const;

/** Pieces [near, far] of a stem of `length` px, measured back from its end. */
function pieces(length: number, broken: boolean, r: number): [number, number][] {
  if (!broken) return [[0, length]];
  const out: [number, number][] = [];
  let near = 0;
  for (const [from, to] of breaks) {
    if (r + to + 4 > length) break;
    out.push([near, r + from]);
    near = r + to;
  }
  return [...out, [near, length]];
}

/** A stem from zero at `base` to the value at `tip` (same x: upright; same y: lying), with the claim's end. */
export function stem(claim: Signed, base: Point, tip: Point, options: StemOptions = {}): SvgNode {
  const { width = 3, r = 6, key } = options;
  const length = Math.hypot(tip[0] - base[0], tip[1] - base[1]);
  const toward: Toward = length ? [(tip[0] - base[0]) / length, (tip[1] - base[1]) / length] : [0, -1];
  const at = (back: number): Point => [tip[0] - toward[0] * back, tip[1] - toward[1] * back];
  return h(
    'g',
    { key, class: `stem ${who(claim.family)}` },
    pieces(length, isBroken(claim), r).map(([near, far]) => {
      const [x1, y1] = at(far);
      const [x2, y2] = at(near);
      return h('line', { x1, y1, x2, y2, class: 'stem-line', 'stroke-width': width });
    }),
    end(claim, tip[0], tip[1], { toward, r, ...(options.dashes === undefined ? {} : { dashes: options.dashes }) }),
  );
}
