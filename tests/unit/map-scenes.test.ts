import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toSvg } from '../../src/figures/svg.ts';
import { baseGeo } from '../../src/map/geo-build.ts';
import { drawOverlay } from '../../src/map/overlay/draw.ts';
import { sceneCamera, stillSizes } from '../../src/map/scene-camera.ts';
import { baseKey, sceneBase } from '../../src/map/still.ts';
import { storyGeo } from '../../src/map/story-geo.ts';
import { placesFile } from '../../src/story/schemas/place.ts';
import { type MapScene, mapScene } from '../../src/story/schemas/scene.ts';

const read = (file: string) => parse(readFileSync(file, 'utf8'));
const scenes: MapScene[] = read('content/scenes/siege.yaml')
  .scenes.filter((scene: { view: string }) => scene.view === 'map')
  .map((scene: unknown) => mapScene.parse(scene));
const places = new Map(placesFile.parse(read('content/places.yaml')).places.map((place) => [place.id, place]));
const cases = scenes.flatMap((scene) =>
  (['side', 'stack'] as const).map((layout) => ({ id: scene.id, scene, layout })),
);

const overlay = (scene: MapScene, layout: 'side' | 'stack') => {
  const size = stillSizes[layout];
  return toSvg(drawOverlay(scene, sceneCamera(scene, layout, size), size, places, storyGeo, layout));
};

test.each(cases)(
  '$id, $layout: every name the scene asks for has room at the size it was composed for',
  ({ scene, layout }) => {
    const svg = overlay(scene, layout);
    for (const label of scene.labels.filter(({ only }) => only === 'all' || only === layout))
      expect(svg).toContain(`>${places.get(label.place)?.en}<`);
  },
);

test.each(cases)('$id, $layout: the base still is light', ({ scene, layout }) => {
  const limit = scene.id === 'siege-overview' ? 14_000 : 6_000;
  expect(brotliCompressSync(toSvg(sceneBase(scene, layout, baseGeo))).length).toBeLessThan(limit);
});

test('scenes with one camera share one base still', () => {
  const [city, trapped, ring] = ['siege-city', 'siege-trapped', 'siege-ring'].map(
    (id) => scenes.find((scene) => scene.id === id) as MapScene,
  );
  expect(baseKey(city as MapScene, 'side')).toBe(baseKey(trapped as MapScene, 'side'));
  expect(baseKey(city as MapScene, 'side')).not.toBe(baseKey(ring as MapScene, 'side'));
});

test('a label of a place that is not in places.yaml is an error that names both', () => {
  const scene = {
    ...(scenes[0] as MapScene),
    labels: [{ place: 'atlantis', at: 'right', only: 'all', as: 'dot', arabic: 'all' }],
  } as MapScene;
  expect(() => overlay(scene, 'side')).toThrow('Scene cover: no place "atlantis" in places.yaml');
});

test('the bridges’ other names are nowhere: they have no source', () => {
  expect([...places.values()].filter((place) => place.kind === 'bridge').map((place) => place.en)).toEqual([
    'Old Bridge',
    'New Bridge',
  ]);
});
