/** Two stills in flight must be one picture: every point of the ground lies at the same place in both, in every frame. */
import { describe, expect, test } from 'vitest';
import { type Camera, type LonLat, type Point, project } from '../../src/map/camera.ts';
import { between, stillFlight } from '../../src/map/still-flight.ts';

const size = { width: 390, height: 388 };
const city: Camera = { lon: 39.01, lat: 35.95, zoom: 12.4 };
const bridges: Camera = { lon: 39.03, lat: 35.93, zoom: 14.1 };
const east: Camera = { lon: 39.06, lat: 35.95, zoom: 12.4 };
const syria: Camera = { lon: 38.5, lat: 35.2, zoom: 5.6 };
const places: readonly LonLat[] = [[39.0, 35.95], [39.02, 35.94], [39.04, 35.96]];

/** Where a keyframe puts a point of a still that was drawn for `camera`. */
function under(frame: Keyframe, camera: Camera, at: LonLat): Point {
  const [dx, dy, scale] = (String(frame.transform).match(/-?[\d.]+/g) ?? []).map(Number) as [number, number, number];
  const [x, y] = project(camera, size)(at);
  const [cx, cy] = [size.width / 2, size.height / 2];
  return [(x - cx) * scale + cx + dx, (y - cy) * scale + cy + dy];
}

describe.each([['closer', city, bridges], ['away', bridges, city], ['aside', city, east]] as const)('%s', (_, from, to) => {
  const { coming, going, duration } = stillFlight(from, to, size);

  test('both stills show each place at one point in every frame', () => {
    expect(coming).toHaveLength(going.length);
    coming.forEach((frame, i) => {
      for (const place of places) {
        const [a, b] = [under(frame, to, place), under(going[i] as Keyframe, from, place)];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1]), `frame ${i}`).toBeLessThan(0.5);
      }
    });
  });

  test('it starts where the old still lies, and ends where the new one does', () => {
    expect(going[0]?.transform).toMatch(/^translate\(-?0\.00px, -?0\.00px\) scale\(1\.00000\)$/);
    expect(coming.at(-1)?.transform).toMatch(/^translate\(-?0\.00px, -?0\.00px\) scale\(1\.00000\)$/);
    expect([coming[0]?.opacity, coming.at(-1)?.opacity]).toEqual([0, 1]);
    expect(duration).toBeGreaterThan(0);
    expect(duration).toBeLessThanOrEqual(1400);
  });
});

test('from the city to the country nothing is enlarged: the stills only fade', () => {
  const { coming, going, duration } = stillFlight(city, syria, size);
  expect([...coming, ...going].some((frame) => 'transform' in frame)).toBe(false);
  expect(duration).toBeLessThan(500);
});

test('the way between two cameras begins and ends at them', () => {
  for (const [t, camera] of [[0, city], [1, bridges]] as const) {
    const there = between(city, bridges, t);
    for (const key of ['lon', 'lat', 'zoom'] as const) expect(there[key]).toBeCloseTo(camera[key], 9);
  }
});
