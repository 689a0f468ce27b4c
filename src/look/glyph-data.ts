/** A glyph's outline as path data: short, and from its second command on the same wherever the glyph stands, which packs well. */
import { remember } from './remember.ts';
import type { Outline } from './shape-text.ts';

type Point = readonly [x: number, y: number];

interface Drawn {
  readonly start: Point;
  readonly rest: string;
}
const drawn = new WeakMap<Outline, Map<number, Drawn>>();

/**
 * @param outline y upwards; the same one is drawn once
 * @param x where it stands on its line
 * @param y how far above it
 * @param grain units of these to one of the data, which is in whole numbers, y downwards
 */
export function glyphData(outline: Outline, x: number, y: number, grain: number): string {
  if (outline.length === 0) return '';
  const known = drawn.get(outline) ?? new Map<number, Drawn>();
  drawn.set(outline, known);
  const { start, rest } = remember(known, grain, () => draw(outline, grain));
  return `M${Math.round(x / grain) + start[0]} ${start[1] - Math.round(y / grain)}${rest}`;
}

function draw(outline: Outline, grain: number): Drawn {
  let data = '';
  let letter = '';
  let at: Point = [0, 0];
  let start: Point | null = null;
  let begin: Point = at;
  let control: Point | null = null;
  const write = (wanted: string, values: readonly number[]): void => {
    // A letter said once holds for what follows; after a move it means a line.
    const said = wanted === letter && wanted !== 'm' ? '' : wanted;
    data += said + values.map((n, i) => (n < 0 || (i === 0 && said) ? `${n}` : ` ${n}`)).join('');
    letter = wanted;
  };
  for (const { type, values } of outline) {
    const points = pointsOf(values, grain);
    const end = points.at(-1) ?? begin;
    const from = at;
    const steps = points.map(([x, y]): Point => [x - from[0], y - from[1]]);
    const [dx, dy] = steps.at(-1) ?? [0, 0];
    const before = control;
    control = null;
    if (type === 'Z') write('z', []);
    else if (start === null) start = end;
    else if (type === 'L' && dy === 0) write('h', [dx]);
    else if (type === 'L' && dx === 0) write('v', [dy]);
    else if (type === 'Q') control = curve(steps, before && [from[0] - before[0], from[1] - before[1]], from, write);
    else write(type.toLowerCase(), steps.flat());
    at = end;
    if (type === 'M') begin = end;
  }
  return { start: start ?? at, rest: data };
}

/** Between two curves of a TrueType font lies half of what is between their handles: the second handle need not be said. Returns where it is. */
function curve(steps: readonly Point[], mirrored: Point | null, from: Point, write: (letter: string, values: readonly number[]) => void): Point {
  const [handle, end] = steps as readonly [Point, Point];
  const isMirrored = mirrored && Math.abs(handle[0] - mirrored[0]) <= 1 && Math.abs(handle[1] - mirrored[1]) <= 1;
  if (isMirrored) write('t', end);
  else write('q', [...handle, ...end]);
  const [x, y] = isMirrored ? mirrored : handle;
  return [from[0] + x, from[1] + y];
}

const pointsOf = (values: readonly number[], grain: number): readonly Point[] =>
  Array.from({ length: values.length / 2 }, (_, i) => [Math.round((values[2 * i] as number) / grain), -Math.round((values[2 * i + 1] as number) / grain)] as const);
