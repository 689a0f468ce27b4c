/** Build time only: the outlines under the damage map, cut and thinned from content/geo. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Point = readonly [number, number];
interface Feature {
  readonly properties: { readonly k: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const kinds = ['urban', 'river', 'oxbow', 'wall-lost'] as const;
/** A little more than the map shows: west, south, east, north in degrees. */
const around = [38.93, 35.9, 39.1, 36] as const;
/** Points nearer to the line than this are left out: about 10 m, under a pixel at any size we draw. */
const tolerance = 0.00011;

/** Longitude and latitude by kind. Throws when the file or the city's outline is not there. */
export function cityGround(folder = 'content/geo'): Record<string, Point[]> {
  const read = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  const { features } = read('raqqa.json') as { features: readonly Feature[] };
  const { wall } = read('story.json') as { wall: readonly Point[] };
  const ground: Record<string, Point[]> = { wall: thin(wall) };
  for (const kind of kinds) {
    const feature = features.find((one) => one.properties.k === kind);
    if (!feature) continue;
    const { type, coordinates } = feature.geometry;
    const line = (type === 'Polygon' ? (coordinates as Point[][])[0] : coordinates) as Point[];
    const inside = type === 'Polygon' ? clip(line) : line;
    ground[kind] = thin(inside).map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))] as const);
  }
  if (!ground.urban) throw new Error(`${folder}/raqqa.json has no outline of the city (k: urban)`);
  return ground;
}

/** Sutherland–Hodgman: the part of a ring inside `around`. */
function clip(ring: readonly Point[]): Point[] {
  const [west, south, east, north] = around;
  const edges: readonly (readonly [0 | 1, number, 1 | -1])[] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  let points = [...ring];
  for (const [axis, limit, sign] of edges) {
    const within = (p: Point) => (p[axis] - limit) * sign >= 0;
    points = points.flatMap((point, i) => {
      const last = points.at(i - 1) as Point;
      const crossing = within(last) === within(point) ? [] : [cross(last, point, axis, limit)];
      return within(point) ? [...crossing, point] : crossing;
    });
  }
  return points;
}

function cross(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Douglas–Peucker. */
function thin(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let far = 0;
  let most = 0;
  line.forEach((point, i) => {
    const away = distance(point, first, last);
    if (away > most) [far, most] = [i, away];
  });
  if (most <= tolerance) return [first, last];
  return [...thin(line.slice(0, far + 1)), ...thin(line.slice(far)).slice(1)];
}

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (!length) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}
