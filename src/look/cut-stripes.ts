/**
 * Hatching for the rasteriser. In a file it is one very wide dashed line, cut by the shape (map/stripes.ts); resvg takes
 * three quarters of a city's time for that cut, since it draws the layer and its mask over the whole picture. Here the
 * stripes are cut by arithmetic.
 */
import type { SvgNode } from '../figures/svg.ts';

type Point = readonly [x: number, y: number];

/** The stripes of a clipped group as short lines; null when the group is something else. */
export function cutStripes(group: SvgNode): SvgNode | null {
  const [clip, line, ...more] = group.children.filter((child) => typeof child !== 'string');
  const shape = clip?.children[0];
  if (group.tag !== 'g' || clip?.tag !== 'clipPath' || !shape || typeof shape === 'string' || line?.tag !== 'path' || more.length) return null;
  const dashes = String(line.attrs['stroke-dasharray'] ?? '').split(' ').map(Number);
  const ends = /^M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)$/.exec(String(line.attrs.d))?.slice(1).map(Number);
  const rings = readRings(String(shape.attrs.d));
  if (dashes.length !== 2 || !ends || !rings) return null;
  const [x1, y1, x2, y2] = ends as [number, number, number, number];
  const [width, gap] = dashes as [number, number];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const across: Point = [(x2 - x1) / length, (y2 - y1) / length];
  // Stripes run at right angles to the line that they are the dashes of.
  const along: Point = [across[1], -across[0]];
  const edges = rings.flatMap((ring) => ring.map((to, i) => [ring.at(i - 1) as Point, to].map(([x, y]): Point => [(x - x1) * across[0] + (y - y1) * across[1], (x - x1) * along[0] + (y - y1) * along[1]]) as [Point, Point]));
  const d: string[] = [];
  for (let v = width / 2; v < length; v += width + gap) {
    const cuts = edges.flatMap(([[av, au], [bv, bu]]) => ((av <= v) === (bv <= v) ? [] : [au + ((v - av) / (bv - av)) * (bu - au)])).sort((a, b) => a - b);
    const point = (u: number) => `${(x1 + across[0] * v + along[0] * u).toFixed(2)} ${(y1 + across[1] * v + along[1] * u).toFixed(2)}`;
    for (let i = 0; i + 1 < cuts.length; i += 2) d.push(`M${point(cuts[i] as number)}L${point(cuts[i + 1] as number)}`);
  }
  const { 'stroke-dasharray': _, ...attrs } = line.attrs;
  return { ...line, attrs: { ...attrs, d: d.join('') || 'M0 0', 'stroke-width': width } };
}

/** Closed rings of path data in the form of map/path.ts: `M`, one run of relative lines, `z`. Null when it is written otherwise. */
function readRings(d: string): Point[][] | null {
  if (!/^(M[-\d. ]+l[-\d. ]+z)+$/.test(d)) return null;
  return d.split('z').filter(Boolean).map((ring) => {
    const [x = 0, y = 0, ...steps] = (ring.match(/-?[\d.]+/g) ?? []).map(Number);
    const points: Point[] = [[x, y]];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      const [px, py] = points.at(-1) as Point;
      points.push([px + (steps[i] as number), py + (steps[i + 1] as number)]);
    }
    return points;
  });
}
