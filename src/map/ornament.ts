/**
 * The engraver's ornament of the city: hatching of the built-up area and lines along the banks of the river.
 * Made from the traced shapes, so that no file grows and the stills and the live map show the very same lines
 * (MapLibre's fill-pattern and line-offset cannot be repeated exactly in SVG).
 */
import type { LonLat, Point } from './camera.ts';

type Polygon = readonly (readonly LonLat[])[];
const METRES = 111_320;
/** From line to line of the hatching, metres; nearer, another line lies between two. */
export const hatching = 85;

/** A flat plane in metres around the first point of a polygon: true to a fraction of a pixel over a city. */
function plane(polygon: Polygon) {
  const [lon0, lat0] = polygon[0]?.[0] ?? [0, 0];
  const k = Math.cos((lat0 * Math.PI) / 180);
  return {
    to: ([lon, lat]: LonLat): Point => [(lon - lon0) * METRES * k, (lat - lat0) * METRES],
    from: ([x, y]: Point): LonLat => [lon0 + x / METRES / k, lat0 + y / METRES],
  };
}

/** Diagonal lines over a polygon (with holes), `every` metres apart, moved sideways by `shift` metres. */
export function hatch(polygon: Polygon, every: number, shift: number): LonLat[][] {
  const { to, from } = plane(polygon);
  // Turned by 45°, so that each hatch line is a line of equal v.
  const turned = polygon.map((ring) =>
    ring.map(to).map(([x, y]): Point => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]),
  );
  const vs = turned.flat().map(([, v]) => v);
  const out: LonLat[][] = [];
  for (let v = Math.ceil(Math.min(...vs) / every) * every + shift; v < Math.max(...vs); v += every) {
    const cuts: number[] = [];
    for (const ring of turned)
      ring.forEach(([u0, v0], i) => {
        const [u1, v1] = ring[(i + 1) % ring.length] as Point;
        if (v0 > v !== v1 > v) cuts.push(u0 + ((v - v0) / (v1 - v0)) * (u1 - u0));
      });
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2)
      out.push(
        [cuts[i] as number, cuts[i + 1] as number].map((u) => from([(u + v) * Math.SQRT1_2, (v - u) * Math.SQRT1_2])),
      );
  }
  return out;
}

type Segment = readonly [Point, Point];

/** From this line to the next, metres: segments that lie at one height are found without asking all of them. */
const bandHeight = 60;

/** The segments of some rings by the bands of height they touch. */
function bandsOf(rings: readonly (readonly Point[])[]) {
  const bands = new Map<number, Segment[]>();
  const band = (y: number) => Math.floor(y / bandHeight);
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] as Point;
      for (let n = band(Math.min(a[1], b[1])); n <= band(Math.max(a[1], b[1])); n++) {
        const there = bands.get(n);
        if (there) there.push([a, b]);
        else bands.set(n, [[a, b]]);
      }
    });
  return {
    /** Every segment that reaches the height y. */
    at: (y: number): readonly Segment[] => bands.get(band(y)) ?? [],
    /** Every segment that comes as near as `reach` to the height y; some more than once. */
    near: function* (y: number, reach: number): Generator<Segment> {
      for (let n = band(y - reach); n <= band(y + reach); n++) yield* bands.get(n) ?? [];
    },
  };
}
type Bands = ReturnType<typeof bandsOf>;

const distance = ([px, py]: Point, [[ax, ay], [bx, by]]: Segment): number => {
  const dx = bx - ax;
  const dy = by - ay;
  const t = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
};

const inside = ([x, y]: Point, bands: Bands): boolean => {
  let odd = false;
  for (const [[x0, y0], [x1, y1]] of bands.at(y)) if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
  return odd;
};

/** True when no edge is as near as `reach`. */
const free = (p: Point, reach: number, bands: Bands): boolean => {
  for (const segment of bands.near(p[1], reach)) {
    const [[ax], [bx]] = segment;
    if (Math.min(ax, bx) - p[0] <= reach && p[0] - Math.max(ax, bx) <= reach && distance(p, segment) <= reach) return false;
  }
  return true;
};

/** Points along a ring, at most 60 m apart, so that the offset line follows long straight banks. */
const dense = (ring: readonly Point[]): Point[] =>
  ring.slice(0, -1).flatMap((a, i) => {
    const b = ring[i + 1] as Point;
    const n = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 60));
    return Array.from({ length: n }, (_, j): Point => [a[0] + ((b[0] - a[0]) * j) / n, a[1] + ((b[1] - a[1]) * j) / n]);
  });

/** Lines inside a polygon at `offset` metres from its edge; they break off where the water is too narrow for them. */
export function waterlines(polygon: Polygon, offset: number): LonLat[][] {
  const { to, from } = plane(polygon);
  const rings = polygon.map((ring) => ring.map(to));
  const bands = bandsOf(rings);
  const out: LonLat[][] = [];
  for (const ring of rings) {
    const points = dense(ring);
    let run: Point[] = [];
    const end = () => {
      if (run.length > 3) out.push(run.map(from));
      run = [];
    };
    points.forEach((p, i) => {
      const a = points[(i - 1 + points.length) % points.length] as Point;
      const b = points[(i + 1) % points.length] as Point;
      const n = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const normal: Point = [(-(b[1] - a[1]) / n) * offset, ((b[0] - a[0]) / n) * offset];
      const moved = [1, -1]
        .map((s): Point => [p[0] + s * normal[0], p[1] + s * normal[1]])
        .find((q) => inside(q, bands));
      if (moved && free(moved, offset * 0.93, bands)) run.push(moved);
      else end();
    });
    end();
  }
  return out;
}
