import { type Position, type Problem, problem } from '../problem.ts';
import type { Rule } from './rule.ts';

type Point = readonly [number, number];

/**
 * Where the story takes place, from the coast of Lebanon to the Gulf, in degrees. So narrow that every point of the city
 * falls outside when longitude and latitude are swapped.
 */
const region = { west: 34.1, south: 28.5, east: 50, north: 38.5 } as const;
const inside = ([lon, lat]: Point) => lon >= region.west && lon <= region.east && lat >= region.south && lat <= region.north;

/** Every point and every corner of a map lies in the region of the story, longitude first. */
export const coordinates: Rule = ({ content }) => {
  const problems: Problem[] = [];
  const tell = (point: Point | undefined, at: () => Position, written: readonly number[] | undefined = point) => {
    if (!point || inside(point)) return;
    const swapped = inside([point[1], point[0]]) ? ': did you swap longitude and latitude?' : '';
    const { west, south, east, north } = region;
    problems.push(
      problem(
        at(),
        `[${written?.join(', ')}] is outside the region of the story${swapped}`,
        `longitude ${west} to ${east}, then latitude ${south} to ${north}`,
      ),
    );
  };

  for (const { value, at } of content.places.entries) tell(value.at, () => at('at'));
  for (const { value, at } of content.scenes.flatMap((list) => list.entries)) {
    if (value.view !== 'map') continue;
    for (const key of ['bounds', 'stackBounds'] as const) {
      const box = value[key];
      const corners: readonly Point[] = box ? [[box[0], box[1]], [box[2], box[3]]] : [];
      tell(corners.find((corner) => !inside(corner)), () => at(key), box);
    }
    for (const [i, label] of value.labels.entries())
      for (const key of ['near', 'stackNear'] as const) tell(label[key], () => at('labels', i, key));
    for (const [i, mark] of value.marks.entries()) tell(mark.at, () => at('marks', i, 'at'));
    for (const key of ['to', 'at', 'shortAt'] as const) tell(value.annotation?.[key], () => at('annotation', key));
  }
  return problems;
};
