import { h, type SvgNode } from '../../figures/svg.ts';
import type { Label } from '../../story/schemas/scene.ts';
import { metresPerPixel, type Point } from '../camera.ts';
import type { StoryGeo } from '../geo.ts';
import { drawLabel } from './labels.ts';
import { type Box, type Room, wide } from './room.ts';
import { type Place, polyline, px, type View } from './view.ts';

const STEP = 6;
/** Half of the course kept for the lettering, px: longer than the longest name at its largest. */
const REACH = 190;
/** Half the width of the Euphrates at Raqqa, metres. */
const HALF_RIVER = 90;

/** Points every STEP px along a line. */
function resample(points: readonly Point[]): Point[] {
  const out: Point[] = [];
  let left = 0;
  points.slice(1).forEach((b, i) => {
    const a = points[i] as Point;
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (; left < length; left += STEP)
      out.push([a[0] + ((b[0] - a[0]) * left) / length, a[1] + ((b[1] - a[1]) * left) / length]);
    left -= length;
  });
  return out;
}

/** Mean of the neighbours within `reach` steps: letters stand badly on a line that turns under them. */
const smooth = (points: readonly Point[], reach: number): Point[] =>
  points.map((_, i) => {
    const near = points.slice(Math.max(0, i - reach), i + reach + 1);
    return [near.reduce((s, p) => s + p[0], 0) / near.length, near.reduce((s, p) => s + p[1], 0) / near.length];
  });

/** The course around a point of it, smoothed, from left to right. */
function stretch(points: readonly Point[], middle: number, reach: number): Point[] {
  const half = Math.round(REACH / STEP);
  const part = smooth(points.slice(Math.max(0, middle - half), middle + half + 1), reach);
  const [start, end] = [part[0], part.at(-1)];
  return start && end && start[0] > end[0] ? part.reverse() : part;
}

/** Boxes under the letters of a name of this length in the middle of a stretch, `dy` px beside it. */
function letters(line: readonly Point[], length: number, dy: number): Box[] {
  const middle = Math.floor(line.length / 2);
  const half = Math.ceil(length / 2 / STEP);
  return line.slice(Math.max(0, middle - half), middle + half + 1).map(([x, y], i, all): Box => {
    const [bx, by] = all[Math.min(all.length - 1, i + 1)] as Point;
    const [ax, ay] = all[Math.max(0, i - 1)] as Point;
    const n = Math.hypot(bx - ax, by - ay) || 1;
    const [cx, cy] = [x - ((by - ay) / n) * (dy - 4), y + ((bx - ax) / n) * (dy - 4)];
    return [cx - 6, cy - 6, cx + 6, cy + 6];
  });
}

/** Where along the course to try, in steps from the place the scene names: there, then nearer and farther on both sides. */
const slides = Array.from({ length: 41 }, (_, i) => (i % 2 ? -1 : 1) * Math.ceil(i / 2) * 2);

/** A river's name lettered along its course, Arabic on the same line. Waters without a course are plain labels; null without room. */
export function drawWater(
  label: Label,
  place: Place,
  view: View,
  geo: StoryGeo,
  index: number,
  room: Room,
): SvgNode | null {
  const { zoom } = view.camera;
  const course = geo.courses.find((c) => c.place === label.place && zoom >= c.from && zoom < c.to);
  if (!course) return drawLabel(label, place, view, room);
  const wanted = (view.layout === 'stack' && label.stackNear) || label.near || place.at;
  if (!wanted) throw new Error(`Water ${label.place} has no point: its label needs "near"`);
  const target = view.toPx(wanted);
  const points = resample(course.line.map(view.toPx));
  const middle = points.reduce(
    (best, [x, y], i) => {
      const d = Math.hypot(x - target[0], y - target[1]);
      return d < best.d ? { d, i } : best;
    },
    { d: Number.POSITIVE_INFINITY, i: 0 },
  ).i;
  const arabic = place.ar !== '' && (label.arabic === 'all' || label.arabic === view.layout);
  const length = wide(place.en, 0.58, 15) + (arabic ? 12 + wide(place.ar, 0.45, 15) : 0);
  // In the region the line meanders under its smoothed course, so the letters keep farther off.
  const river = course.from > 10 ? HALF_RIVER / metresPerPixel(view.camera) : course.from > 6 ? 12 : 6;
  const at = (view.layout === 'stack' && label.stackAt) || label.at;
  // On the water, or clear of its bank: perpendicular to the course.
  const dy = at === 'top' ? -river - 5 : at === 'bottom' ? river + 13 : 4.5;
  const line = slides
    .map((slide) => stretch(points, middle + slide, course.from > 10 ? 9 : course.from > 6 ? 18 : 12))
    .find((part) => part.length > 8 && room.free(letters(part, length, dy)));
  if (!line) return null;
  room.take(letters(line, length, dy));
  const id = `course-${view.key}-${index}`;
  return h(
    'g',
    { key: `water-${label.place}`, class: 'map-label map-water' },
    h('defs', {}, h('path', { id, d: polyline(line.filter((_, i) => i % 2 === 0)) })),
    h(
      'text',
      { 'text-anchor': 'middle', dy: px(dy) },
      h(
        'textPath',
        { href: `#${id}`, startOffset: '50%' },
        h('tspan', { class: 'map-water-en' }, place.en),
        arabic && h('tspan', { class: 'map-ar', lang: 'ar', dx: 12 }, place.ar),
      ),
    ),
  );
}
