/** A point as longitude and latitude in degrees (WGS84). */
export type LonLat = readonly [number, number];
/** A point in CSS pixels from the top left of the stage. */
export type Point = readonly [number, number];
/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** CSS pixels kept free on each side of the subject. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
/** What stands in the centre of the whole stage, and MapLibre's zoom (a world of 512 px at zoom 0). */
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}
/** side: a card beside the picture, on wide screens (stage/media.ts). stack: the picture above the card. */
export type Layout = 'side' | 'stack';

const WORLD = 512;
const CARD = 432;

/** Longitude and latitude to Mercator in units of the world's width, 0 to 1, y downwards. */
const mercator = ([lon, lat]: LonLat): Point => {
  const phi = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2];
};

const unmercator = ([x, y]: Point): LonLat => [
  x * 360 - 180,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
];

/**
 * More paper at the foot of a stage that is lower than the one its scenes are composed for (map/scene-camera.ts), px: words
 * hang from a subject at their own size however small it is drawn, and would come to lie under the credit.
 */
const hanging = (composed: number, { height }: Size, share: number, most: number): number => Math.min(most, Math.max(0, composed - height) * share);

/** The free paper around a subject: beside the card (edge + card + 60), or an even small margin. */
export function padding(layout: Layout, size: Size): Padding {
  if (layout === 'side') {
    const edge = Math.min(72, Math.max(20, size.width * 0.05));
    // On the lowest ones words that stand over a subject would reach "Explore".
    return { top: 40 + hanging(470, size, 0.25, 14), right: edge, bottom: 44 + hanging(740, size, 0.4, 72), left: edge + CARD + 60 };
  }
  const all = Math.min(40, Math.max(16, Math.min(size.width, size.height) * 0.05));
  // Credit and "Explore" lie along the foot of a narrow stage.
  return { top: all, right: all, bottom: all + 40 + hanging(392, size, 0.5, 24), left: all };
}

/**
 * The camera that fits bounds into what the padding leaves of the stage. Its centre is the centre of the whole
 * stage, so MapLibre needs no padding of its own and a still needs only a viewBox.
 */
export function cameraFor(bounds: Bounds, size: Size, pad: Padding): Camera {
  const [x0, y1] = mercator([bounds[0], bounds[1]]);
  const [x1, y0] = mercator([bounds[2], bounds[3]]);
  const width = Math.max(1, size.width - pad.left - pad.right);
  const height = Math.max(1, size.height - pad.top - pad.bottom);
  const world = Math.min(width / (x1 - x0), height / (y1 - y0));
  const [lon, lat] = unmercator([
    (x0 + x1) / 2 - (pad.left - pad.right) / 2 / world,
    (y0 + y1) / 2 - (pad.top - pad.bottom) / 2 / world,
  ]);
  return { lon, lat, zoom: Math.log2(world / WORLD) };
}

/** The projection of a camera: degrees to CSS pixels of the stage. */
export function project(camera: Camera, size: Size): (at: LonLat) => Point {
  const world = WORLD * 2 ** camera.zoom;
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return (at) => {
    const [x, y] = mercator(at);
    return [(x - cx) * world + size.width / 2, (y - cy) * world + size.height / 2];
  };
}

/** CSS pixels of the stage back to degrees. */
export function unproject(camera: Camera, size: Size): (at: Point) => LonLat {
  const world = WORLD * 2 ** camera.zoom;
  const [cx, cy] = mercator([camera.lon, camera.lat]);
  return ([x, y]) => unmercator([(x - size.width / 2) / world + cx, (y - size.height / 2) / world + cy]);
}

/** Metres on the ground under one CSS pixel at the camera's latitude. */
export const metresPerPixel = (camera: Camera): number =>
  (40_075_016.686 * Math.cos((camera.lat * Math.PI) / 180)) / (WORLD * 2 ** camera.zoom);

/** How far and how large a base still made for `from` must be placed to stand under `to` (same scene, other size). */
export function place(from: Camera, fromSize: Size, to: Camera, toSize: Size): { x: number; y: number; scale: number } {
  const [x, y] = project(to, toSize)(unproject(from, fromSize)([0, 0]));
  return { x, y, scale: 2 ** (to.zoom - from.zoom) };
}
