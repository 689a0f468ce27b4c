import { expect, test } from 'vitest';
import {
  type Bounds,
  cameraFor,
  type Layout,
  metresPerPixel,
  padding,
  place,
  project,
  unproject,
} from '../../src/map/camera.ts';

const bounds: Bounds = [38.966, 35.9225, 39.061, 35.9775];
const stages = [320, 390, 700, 820, 1040, 1280, 1440, 1920, 2560].map((width) => ({
  width,
  height: Math.round(width * (width < 1040 ? 0.9 : 0.52)),
}));
const layoutOf = (width: number): Layout => (width < 1040 ? 'stack' : 'side');

test.each(stages)(
  'every corner of the bounds stands in the free paper of a $width px stage, and one side is full',
  (size) => {
    const pad = padding(layoutOf(size.width), size);
    const toPx = project(cameraFor(bounds, size, pad), size);
    const [left, bottom] = toPx([bounds[0], bounds[1]]);
    const [right, top] = toPx([bounds[2], bounds[3]]);
    expect(left).toBeGreaterThanOrEqual(pad.left - 0.01);
    expect(right).toBeLessThanOrEqual(size.width - pad.right + 0.01);
    expect(top).toBeGreaterThanOrEqual(pad.top - 0.01);
    expect(bottom).toBeLessThanOrEqual(size.height - pad.bottom + 0.01);
    const spare = Math.min(left - pad.left, top - pad.top);
    expect(spare).toBeCloseTo(0, 1);
  },
);

test('the projection is MapLibre’s: a 512 px world, centre in the middle of the stage', () => {
  const size = { width: 1000, height: 600 };
  expect(project({ lon: 0, lat: 0, zoom: 0 }, size)([180, 0])).toEqual([756, 300]);
  // map.project([39.02732, 35.95093]) of MapLibre 6.17 at this camera, read in a browser.
  const [x, y] = project({ lon: 39.0085, lat: 35.948003, zoom: 12.09 }, size)([39.02732, 35.95093]);
  expect(x).toBeCloseTo(616.69164, 4);
  expect(y).toBeCloseTo(277.58147, 4);
});

test('a point goes to pixels and comes back', () => {
  const size = { width: 390, height: 392 };
  const camera = { lon: 39, lat: 35.95, zoom: 11.8 };
  const [lon, lat] = unproject(camera, size)(project(camera, size)([39.0211, 35.95213]));
  expect(lon).toBeCloseTo(39.0211, 8);
  expect(lat).toBeCloseTo(35.95213, 8);
});

test('a base still placed under another stage puts every point where the stage has it', () => {
  const [from, to] = [
    { width: 1440, height: 740 },
    { width: 1200, height: 800 },
  ];
  const [a, b] = [cameraFor(bounds, from, padding('side', from)), cameraFor(bounds, to, padding('side', to))];
  const { x, y, scale } = place(a, from, b, to);
  const [px, py] = project(a, from)([39.02, 35.94]);
  const [qx, qy] = project(b, to)([39.02, 35.94]);
  expect(x + px * scale).toBeCloseTo(qx, 6);
  expect(y + py * scale).toBeCloseTo(qy, 6);
});

test('a pixel is as long as it is on the ground', () => {
  expect(metresPerPixel({ lon: 0, lat: 0, zoom: 0 })).toBeCloseTo(78271.52, 1);
  expect(metresPerPixel({ lon: 39, lat: 60, zoom: 1 })).toBeCloseTo(78271.52 / 4, 1);
});
