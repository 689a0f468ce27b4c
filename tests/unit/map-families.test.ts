import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toSvg } from '../../src/figures/svg.ts';
import { drawOverlay } from '../../src/map/overlay/draw.ts';
import { sceneCamera, stillSizes } from '../../src/map/scene-camera.ts';
import { storyGeo } from '../../src/map/story-geo.ts';
import type { MapScene } from '../../src/story/schemas/scene.ts';
import { loadStory } from '../../src/story/story.ts';

const story = loadStory(join(import.meta.dirname, '../../content'));
const scene = (id: string) => story.scenes.get(id) as MapScene;
/** Squares in each scene: what was published, and no more. Hashish has none for the mortar and the mines. */
const squares = { 'families-city': 6, 'aswad-where': 1, 'hashish-where': 1, 'badran-where': 4, 'fayad-where': 1 };
const cases = Object.entries(squares).flatMap(([id, count]) =>
  (['side', 'stack'] as const).map((layout) => ({ id, count, layout })),
);

test.each(cases)(
  '$id, $layout: one square for each published place, and room for every name',
  ({ id, count, layout }) => {
    const size = stillSizes[layout];
    const svg = toSvg(
      drawOverlay(scene(id), sceneCamera(scene(id), layout, size), size, story.places, storyGeo, layout),
    );
    expect(svg.match(/<rect class="map-mark/g)).toHaveLength(count);
    for (const label of scene(id).labels.filter(({ only }) => only === 'all' || only === layout))
      expect(svg).toContain(`>${story.places.get(label.place)?.en}<`);
  },
);

test('no place is drawn finer than one hundred metres; only the square where the Coalition looked is dashed', () => {
  const marks = Object.keys(squares).flatMap((id) => scene(id).marks);
  expect(marks.every(({ kind, size_m }) => kind === 'square' && size_m >= 100)).toBe(true);
  expect(marks.filter(({ dashed }) => dashed).map(({ at }) => at)).toEqual([[38.9939, 35.95854]]);
});
