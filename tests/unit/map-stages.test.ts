import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import region from '../../content/geo/region.json' with { type: 'json' };
import { type Layout, type Size, unproject } from '../../src/map/camera.ts';
import { sceneCamera } from '../../src/map/scene-camera.ts';
import { type MapScene, mapScene } from '../../src/story/schemas/scene.ts';

const folder = 'content/scenes';
const scenes: MapScene[] = readdirSync(folder)
  .flatMap((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')).scenes as { view: string }[])
  .filter(({ view }) => view === 'map')
  .map((scene) => mapScene.parse(scene));

/** Stages as tests/browser/layout.spec.ts meets them: windows less the bar and the strip of days. */
const stages: readonly (readonly [Layout, number, number])[] = [
  ['side', 1040, 560],
  ['side', 1280, 417],
  ['side', 1366, 465],
  ['side', 1440, 740],
  ['side', 1920, 540],
  ['side', 1920, 920],
  ['stack', 320, 230],
  ['stack', 390, 308],
  ['stack', 390, 392],
  ['stack', 820, 560],
  ['stack', 1080, 900],
];

// Past the end of the geometry the sea goes on over land: at 1366 × 625 Libya ended in a straight coast at 16° E.
test.each(stages)('the land goes on to every edge of a stage: %s, %i × %i px', (layout, width, height) => {
  const size: Size = { width, height };
  const [west, south, east, north] = region.bbox as [number, number, number, number];
  const past = scenes.flatMap((scene) => {
    const at = unproject(sceneCamera(scene, layout, size), size);
    const [w, n] = at([0, 0]);
    const [e, s] = at([width, height]);
    return w < west || s < south || e > east || n > north ? [`${scene.id}: ${[w, s, e, n].map((x) => x.toFixed(1)).join(' ')}`] : [];
  });
  expect(scenes.length).toBeGreaterThan(10);
  expect(past).toEqual([]);
});

test('the land of region.json reaches its bbox: quantised arcs, first point and steps', () => {
  const [sx, sy] = region.transform.scale as [number, number];
  const [tx, ty] = region.transform.translate as [number, number];
  const all = region.arcs.flatMap((arc) => {
    let [x, y] = [0, 0];
    return (arc as [number, number][]).map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * sx + tx, y * sy + ty] as const;
    });
  });
  const reach = [[0, Math.min], [1, Math.min], [0, Math.max], [1, Math.max]] as const;
  for (const [i, [axis, end]] of reach.entries())
    expect(all.map((p) => p[axis]).reduce((a, b) => end(a, b))).toBeCloseTo(region.bbox[i] as number, 1);
});
