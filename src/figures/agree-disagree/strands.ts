import { claimantShape, who } from '../marks/claimant.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { DrawnClaim } from '../types.ts';

/** One row on the strands: the height of its marks, px, and whether both say the same. */
export interface Knot {
  readonly key: string;
  readonly y: number;
  readonly together: boolean;
}

export interface StrandLook {
  readonly centre: number;
  /** Half the distance of the strands, together and apart, px. */
  readonly near: number;
  readonly far: number;
  readonly width: number;
  readonly r: number;
}

/** Two strands from `top` to `bottom`, side by side while both say the same, apart from the first row on which they part. */
export function strands(
  claims: readonly [DrawnClaim, DrawnClaim],
  knots: readonly Knot[],
  top: number,
  bottom: number,
  { centre, near, far, width, r }: StrandLook,
): SvgNode[] {
  const first = knots.find((knot) => !knot.together);
  const last = knots.filter((knot) => knot.together).at(-1);
  // Without a row they agree on in the picture, they come together above its first mark.
  const leave = first && (last ? last.y + r + 2 : top);
  const lines = claims.map(({ family }, i) => {
    const side = i === 0 ? -1 : 1;
    const [a, b] = [centre + side * near, centre + side * far];
    const middle = first && leave !== undefined ? (leave + first.y - r) / 2 : 0;
    const d =
      first && leave !== undefined
        ? `M${round(a)} ${round(top)}V${round(leave)}C${round(a)} ${round(middle)} ${round(b)} ${round(middle)} ${round(b)} ${round(first.y - r)}V${round(bottom)}`
        : `M${round(a)} ${round(top)}V${round(bottom)}`;
    return h(
      'g',
      { key: `strand-${family}`, class: who(family) },
      h('path', { d, class: 'stem-line', 'stroke-width': width, 'stroke-linecap': 'round' }),
    );
  });
  const marks = knots.flatMap(({ key, y, together }) =>
    claims.map(({ family }, i) => {
      const off = (i === 0 ? -1 : 1) * (together ? Math.max(near, r) : far);
      return h('g', { key: `${key}-${family}` }, claimantShape(family, centre + off, y, r));
    }),
  );
  return [...lines, ...marks];
}
