import { expect, test } from 'vitest';
import { at } from '../../src/map/ramp.ts';
import { path, thin } from '../../src/map/path.ts';
import { hatch, waterlines } from '../../src/map/ornament.ts';
import { stripes } from '../../src/map/stripes.ts';

const same = (p: readonly [number, number]) => p;
const box = [0, 0, 100, 100] as const;

test('a closed ring does not vanish when thinned', () => {
  const ring = [
    [10, 10],
    [50, 10.01],
    [90, 10],
    [90, 90],
    [10, 90],
    [10, 10],
  ] as const;
  expect(thin(ring, 0.35)).toEqual([
    [10, 10],
    [90, 10],
    [90, 90],
    [10, 90],
    [10, 10],
  ]);
});

test('paths are relative, in whole half pixels, closed when they are rings', () => {
  expect(
    path(
      {
        type: 'Polygon',
        coordinates: [
          [
            [10, 10],
            [20.26, 10],
            [20, 20],
            [10, 10],
          ],
        ],
      },
      same,
      box,
      0.1,
      true,
    ),
  ).toBe('M20 20l21 0-1 20z');
});

test('a shape is cut to the box and its far vertices cost nothing', () => {
  const far = path(
    {
      type: 'Polygon',
      coordinates: [
        [
          [-900, 50],
          [50, -900],
          [900, 50],
          [50, 900],
          [-900, 50],
        ],
      ],
    },
    same,
    box,
    0.1,
    true,
  );
  const numbers = [...far.matchAll(/-?[\d.]+/g)].map((m) => Math.abs(Number(m[0])));
  expect(Math.max(...numbers)).toBeLessThanOrEqual(200);
});

test('a line outside the box is not written; one that crosses it is', () => {
  expect(
    path(
      {
        type: 'LineString',
        coordinates: [
          [-50, -5],
          [150, -5],
        ],
      },
      same,
      box,
      0.1,
      false,
    ),
  ).toBe('');
  expect(
    path(
      {
        type: 'LineString',
        coordinates: [
          [-50, 50],
          [150, 50],
        ],
      },
      same,
      box,
      0.1,
      false,
    ),
  ).toBe('M-100 100l400 0');
});

test('ramps follow MapLibre’s interpolate and stop at their ends', () => {
  const ramp = {
    base: 1.5,
    stops: [
      [11, 1],
      [13, 5],
    ],
  } as const;
  expect(at(ramp, 9)).toBe(1);
  expect(at(ramp, 14)).toBe(5);
  expect(at(ramp, 12)).toBeCloseTo(1 + (4 * (1.5 - 1)) / (1.5 ** 2 - 1), 6);
});

test('hatching and waterlines stay inside their shape', () => {
  const square = [
    [
      [39, 35.9],
      [39.02, 35.9],
      [39.02, 35.92],
      [39, 35.92],
      [39, 35.9],
    ],
  ] as const;
  for (const [lon, lat] of [...hatch(square, 85, 0).flat(), ...waterlines(square, 30).flat()]) {
    expect(lon).toBeGreaterThan(38.99999);
    expect(lon).toBeLessThan(39.02001);
    expect(lat).toBeGreaterThan(35.89999);
    expect(lat).toBeLessThan(35.92001);
  }
  expect(hatch(square, 85, 0).length).toBeGreaterThan(20);
});

test('the dashes of a still’s one wide line lie on the hatching that the live map draws, and cover the box', () => {
  const [every, shift, width] = [20, 5, 0.5];
  const through = [37, 61] as const;
  const line = stripes({ through, every, shift, width, box: [0, 0, 300, 200] });
  const [x0, y0, x1, y1] = [...line.d.matchAll(/-?[\d.]+/g)].map(Number) as [number, number, number, number];
  const across = (x: number, y: number) => (x - through[0] - (y - through[1])) * Math.SQRT1_2;
  // The first dash has its middle on a line of the hatching, and the line runs straight across all of them.
  const middle = (across(x0, y0) + width / 2 - shift) / every;
  expect(middle).toBeCloseTo(Math.round(middle), 2);
  expect(x1 - x0).toBeCloseTo(y0 - y1, 1);
  expect(line['stroke-dasharray']).toBe('0.5 19.5000');
  expect(across(x0, y0)).toBeLessThan(across(0, 200) + every);
  expect(across(x1, y1)).toBeGreaterThan(across(300, 0) - every);
  expect(line['stroke-width']).toBeGreaterThanOrEqual(500 * Math.SQRT1_2);
});
