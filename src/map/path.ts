/** SVG path data from geometry in degrees: planar, thinned, relative, in whole halves of a pixel. */
import { extent } from 'd3';
import type { LonLat, Point } from './camera.ts';
import type { Geometry } from './geo.ts';

/** Left, top, right, bottom in px. */
export type Box = readonly [number, number, number, number];

const squareDistance = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const dx = bx - ax;
  const dy = by - ay;
  const l = dx * dx + dy * dy;
  const t = l === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / l));
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2;
};

/** Douglas-Peucker: drops points nearer than `tolerance` px to the line that is left. */
export function thin(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(points.length);
  const stack: [number, number][] = [[0, points.length - 1]];
  keep[0] = keep[points.length - 1] = 1;
  // A closed ring has no length from end to end and would vanish: split it first at its farthest vertex.
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [from, to] = next;
    let far = tolerance * tolerance;
    let split = -1;
    for (let i = from + 1; i < to; i++) {
      const d = squareDistance(points[i] as Point, points[from] as Point, points[to] as Point);
      if (d > far) [far, split] = [d, i];
    }
    if (split === -1) continue;
    keep[split] = 1;
    stack.push([from, split], [split, to]);
  }
  return points.filter((_, i) => keep[i]);
}

/** Units of the path data to a pixel: finer ones cost bytes and cannot be seen. */
export const GRAIN = 2;
const unit = (n: number): number => Math.round(n * GRAIN);
const join = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

/** `M` and one run of relative lines; empty when less than two points are left. */
function write(points: readonly Point[], tolerance: number, close: boolean): string {
  const kept = thin(points, tolerance).map(([x, y]): Point => [unit(x), unit(y)]);
  const steps = kept
    .slice(1)
    .map(([x, y], i): Point => [x - (kept[i] as Point)[0], y - (kept[i] as Point)[1]])
    .filter(([x, y]) => x !== 0 || y !== 0);
  const open = close ? steps.slice(0, -1) : steps;
  const [first] = kept;
  if (!first || open.length < (close ? 2 : 1)) return '';
  const run = open.map(([x, y], i) => `${i > 0 && x >= 0 ? ' ' : ''}${join(x, y)}`).join('');
  return `M${join(...first)}l${run}${close ? 'z' : ''}`;
}

const outside = (points: readonly Point[], [l, t, r, b]: Box): boolean =>
  points.every((p) => p[0] < l) ||
  points.every((p) => p[0] > r) ||
  points.every((p) => p[1] < t) ||
  points.every((p) => p[1] > b);

/** Cuts a ring to the box (Sutherland-Hodgman, one side after the other): what is outside costs no bytes. */
function clip(points: readonly Point[], box: Box): Point[] {
  let ring = [...points];
  for (const [axis, limit, keepBelow] of [
    [0, box[0], false],
    [1, box[1], false],
    [0, box[2], true],
    [1, box[3], true],
  ] as const) {
    const inside = (p: Point) => (keepBelow ? p[axis] <= limit : p[axis] >= limit);
    const before = ring;
    ring = before.flatMap((b, i) => {
      const a = before[(i - 1 + before.length) % before.length] as Point;
      if (inside(a) === inside(b)) return inside(b) ? [b] : [];
      const t = (limit - a[axis]) / (b[axis] - a[axis]);
      const cross: Point = axis === 0 ? [limit, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), limit];
      return inside(b) ? [cross, b] : [cross];
    });
  }
  const [first] = ring;
  return first ? [...ring, first] : [];
}

/** The stretches of a line that touch the box, each with one point beyond it on both ends. */
function stretches(points: readonly Point[], box: Box): Point[][] {
  const out: Point[][] = [];
  let run: Point[] = [];
  points.slice(1).forEach((b, i) => {
    const a = points[i] as Point;
    if (outside([a, b], box)) {
      if (run.length) out.push(run);
      run = [];
    } else run = run.length ? [...run, b] : [a, b];
  });
  if (run.length) out.push(run);
  return out;
}

const corners = new WeakMap<readonly LonLat[], readonly [LonLat, LonLat]>();

/** Whether a line can touch the box, from its north-west and south-east corners: most lines of the world are not in a picture. */
function near(line: readonly LonLat[], project: (at: LonLat) => Point, box: Box): boolean {
  let known = corners.get(line);
  if (!known) {
    const [west = 0, east = 0] = extent(line, ([lon]) => lon);
    const [south = 0, north = 0] = extent(line, ([, lat]) => lat);
    known = [[west, north], [east, south]];
    corners.set(line, known);
  }
  return !outside(known.map(project), box);
}

/**
 * Path data of a geometry in half pixels (GRAIN): to be drawn at scale(.5). `box` is what can be seen (with room for line widths), `tolerance`
 * the error allowed, px. Filled shapes are closed along the box; lines (also outlines of shapes) are cut to it.
 */
export function path(
  geometry: Geometry,
  project: (at: LonLat) => Point,
  box: Box,
  tolerance: number,
  filled: boolean,
): string {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const open =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  const rings = polygons
    .flat()
    .filter((ring) => near(ring, project, box))
    .map((ring) => ring.map(project));
  const cut = (points: readonly Point[]) =>
    stretches(points, box)
      .map((run) => write(run, tolerance, false))
      .join('');
  const within = (ring: readonly Point[]) =>
    ring.every(([x, y]) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
  const closed = rings.map((ring) => (filled || within(ring) ? write(clip(ring, box), tolerance, true) : cut(ring)));
  return [...closed, ...open.filter((line) => near(line, project, box)).map((line) => cut(line.map(project)))].join('');
}
