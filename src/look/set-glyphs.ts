/** Words set as outlines: on a line, or along a course such as a river's. */
import { round } from '../figures/svg.ts';
import { glyphData } from './glyph-data.ts';
import { type Outline, shapeText, unitsToEm } from './shape-text.ts';
import type { PlacedRun } from './placed-runs.ts';

export interface SetGlyphs {
  /** Path data. */
  readonly d: string;
  /** CSS px of one unit of the data. */
  readonly scale: number;
  readonly transform?: string;
}

/** In the font's own units, or in two of them at sizes where that is a thirtieth of a pixel: a letter is the same data in many sizes. */
export async function onLine(run: PlacedRun): Promise<SetGlyphs> {
  const { x = '0', y = '0', dy = '0' } = run.attrs;
  const scale = run.style.size / unitsToEm;
  const grain = scale > 0.02 ? 1 : 2;
  let pen = 0;
  const d = (await shapeText(run.text, run.style, run.tracking !== 0)).map((glyph) => {
    const at = pen;
    pen += glyph.advance + run.tracking / scale;
    return glyphData(glyph.outline(), at + glyph.x, glyph.y, grain);
  });
  const left = round(Number.parseFloat(x) + run.left);
  const top = round(Number.parseFloat(y) + Number.parseFloat(dy));
  const step = scale * grain;
  return { d: d.join(''), scale: step, transform: `translate(${left} ${top})scale(${Math.round(step * 1e5) / 1e5})` };
}

type Point = readonly [x: number, y: number];

/**
 * Each letter turned about the middle of its foot, as browsers set text on a path (SVG 2, 11.8.4).
 * @param course path data of straight pieces, px
 */
export async function alongCourse(run: PlacedRun, course: string): Promise<SetGlyphs> {
  const points = pointsOf(course);
  const offset = String(run.along?.startOffset ?? '0');
  const start = offset.endsWith('%') ? (Number.parseFloat(offset) / 100) * lengthOf(points) : Number.parseFloat(offset);
  const scale = run.style.size / unitsToEm;
  const lift = Number.parseFloat(run.attrs.dy ?? '0');
  let pen = start + run.left;
  const d = (await shapeText(run.text, run.style, run.tracking !== 0)).map((glyph) => {
    const wide = glyph.advance * scale + run.tracking;
    const { at, angle } = onCourse(points, pen + wide / 2);
    pen += wide;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const turned = ([x, y]: Point): Point => {
      const [right, down] = [(x + glyph.x) * scale - wide / 2, lift - (y + glyph.y) * scale];
      return [(at[0] + right * cos - down * sin) / fine, -(at[1] + right * sin + down * cos) / fine];
    };
    return glyphData(moved(glyph.outline(), turned), 0, 0, 1);
  });
  return { d: d.join(''), scale: fine, transform: `scale(${fine})` };
}

/** px */
const fine = 0.04;

const moved = (outline: Outline, to: (point: Point) => Point): Outline =>
  outline.map(({ type, values }) => ({ type, values: Array.from({ length: values.length / 2 }, (_, i) => to([values[2 * i] as number, values[2 * i + 1] as number])).flat() }));

function pointsOf(course: string): readonly Point[] {
  if (!/^M[\d\s.,L-]+$/.test(course)) throw new Error(`words stand on straight pieces, not on ${course.slice(0, 40)}`);
  const n = (course.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: n.length / 2 }, (_, i) => [n[2 * i] as number, n[2 * i + 1] as number] as const);
}

const between = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const lengthOf = (points: readonly Point[]): number => points.slice(1).reduce((sum, point, i) => sum + between(points[i] as Point, point), 0);

/** The point `far` px along, and the direction there; past the end, the last piece goes on. */
function onCourse(points: readonly Point[], far: number): { readonly at: Point; readonly angle: number } {
  let left = far;
  let [a, b] = points as [Point, Point];
  for (const next of points.slice(2)) {
    if (left <= between(a, b)) break;
    left -= between(a, b);
    [a, b] = [b, next];
  }
  const share = left / (between(a, b) || 1);
  return { at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], angle: Math.atan2(b[1] - a[1], b[0] - a[0]) };
}
