import type { Family } from '../../story/schemas/claimant.ts';
import { h, round, type SvgNode } from '../svg.ts';

type Corner = readonly [number, number];
/** Corners in units of the radius; optically of equal weight. Shape tells claimants apart where colour cannot. */
// biome-ignore format: a table
const corners: Partial<Record<Family, readonly Corner[]>> = {
  coalition: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
  un: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
  'uk-mod': [[0, -1.1], [1.12, 0.85], [-1.12, 0.85]],
  monitors: [[0, 1.1], [1.12, -0.85], [-1.12, -0.85]],
  'rand-aoav': [[-0.36, -1.1], [0.36, -1.1], [0.36, -0.36], [1.1, -0.36], [1.1, 0.36], [0.36, 0.36], [0.36, 1.1], [-0.36, 1.1], [-0.36, 0.36], [-1.1, 0.36], [-1.1, -0.36], [-0.36, -0.36]],
  press: [[-0.66, -1.05], [0.66, -1.05], [0.66, 1.05], [-0.66, 1.05]],
};

/** The class that gives a claimant's marks their colour (marks.css). */
export const who = (family: Family): string => `who-${family}`;

/** The claimant's shape at (x, y), radius r px. `open` is hollow: the number itself is not included. */
export function claimantShape(family: Family, x: number, y: number, r = 6, open = false): SvgNode {
  const style = `shape ${who(family)}${open ? ' open' : ''}`;
  const size = open ? r - 0.6 : r; // the open outline is heavier, so the figure stays the same size
  if (family === 'residents')
    return h(
      'text',
      { x, y: y + r * 1.5, class: `shape-words ${who(family)}`, 'text-anchor': 'middle', 'font-size': r * 4 },
      '“',
    );
  const points = corners[family];
  if (!points) return h('circle', { cx: x, cy: y, r: size, class: style });
  return h('path', {
    d: `M${points.map(([a, b]) => `${round(x + a * size)} ${round(y + b * size)}`).join('L')}Z`,
    class: style,
  });
}
