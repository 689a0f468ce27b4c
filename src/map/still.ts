import { h, type SvgNode } from '../figures/svg.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import type { Place } from '../story/schemas/place.ts';
import { type Camera, type Layout, type LonLat, metresPerPixel, type Point, project, type Size } from './camera.ts';
import type { BaseGeo, Feature, StoryGeo } from './geo.ts';
import { ground, groundFrom, type LayerSpec, layers } from './layers.ts';
import { drawOverlay } from './overlay/draw.ts';
import { hatching } from './ornament.ts';
import { type Box, GRAIN, path } from './path.ts';
import { at } from './ramp.ts';
import { sceneCamera, stillSizes } from './scene-camera.ts';
import { stripes } from './stripes.ts';

/** Ground drawn beyond each side of the stage, as a share of its width or of its height. */
export interface Overscan {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How wide the soft end of the ground is, CSS px of the stage it is drawn for; none on phones, see below. */
  readonly fade?: number;
}
/**
 * For stages of other shapes than the one a scene is composed for: a laptop's low one, whose subject stands at the right,
 * needs most at the left, and one with more paper at its foot (camera.ts) more there. Held by tests/browser/layout.spec.ts
 * and tests/embed/stepper.spec.ts; on a wide stage still longer the map fades out. Not on phones:
 * in the bench its gradients doubled the long tasks of a chapter (12 and 13 instead of 4 to 8), and no stage there is so long.
 */
export const overscans: Readonly<Record<Layout, Overscan>> = {
  side: { left: 1, right: 0.55, top: 0.3, bottom: 0.4, fade: 90 },
  stack: { left: 0.85, right: 0.85, top: 0.12, bottom: 0.36 },
};

/** The box of a base still, CSS pixels of the stage it is drawn for. */
export function groundBox({ width, height }: Size, { left, right, top, bottom }: Overscan): Size & { readonly x: number; readonly y: number } {
  const [l, r, t, b] = [left * width, right * width, top * height, bottom * height].map(Math.round) as [number, number, number, number];
  return { x: -l, y: -t, width: width + l + r, height: height + t + b };
}

const round = (n: number, digits = 2): number => Number(n.toFixed(digits));
const ink = (name: string): string => `var(${name})`;

/** MapLibre measures dashes in line widths at the whole zoom below, and lets them grow with the tiles in between. */
const dashes = (layer: LayerSpec, zoom: number): string | undefined => {
  if (!layer.dash) return undefined;
  const whole = Math.floor(zoom);
  const unit = at(layer.width ?? 1, whole) * 2 ** (zoom - whole) * GRAIN;
  return layer.dash.map((d) => round(d * unit)).join(' ');
};

/** Error allowed where a layer does not say, px. */
const ERROR = 0.5;

/** The point that hatching is counted from (ornament.ts). */
const first = (features: readonly Feature[]): LonLat | undefined =>
  features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : []))[0];

/** Half pixels, as all of the ground (path.ts). */
function drawLayer(
  layer: LayerSpec,
  geo: BaseGeo,
  camera: Camera,
  toPx: (at: LonLat) => Point,
  box: Box,
): SvgNode | null {
  const { zoom } = camera;
  if (zoom < (layer.from ?? 0) || zoom >= (layer.to ?? 99)) return null;
  const opacity = at(layer.opacity ?? 1, zoom);
  if (opacity < 0.01) return null;
  const features = (of: readonly string[]) => geo[layer.source].features.filter((f) => of.includes(f.properties.k));
  const draw = (of: readonly string[], filled: boolean) =>
    features(of)
      .map((f) => path(f.geometry, toPx, box, layer.error ?? ERROR, filled))
      .join('');
  const seen = opacity < 1 ? round(opacity) : undefined;
  if (layer.stripes) {
    const { over, shift } = layer.stripes;
    const through = first(features([over]));
    const clip = draw([over], true);
    if (!through || !clip) return null;
    const metres = metresPerPixel({ ...camera, lat: through[1] });
    const px = (n: number) => (n / metres) * GRAIN;
    const line = stripes({
      through: toPx(through).map((n) => n * GRAIN) as unknown as Point,
      every: px(hatching),
      shift: px(shift),
      width: at(layer.width ?? 1, zoom) * GRAIN,
      box: box.map((n) => n * GRAIN) as unknown as Box,
    });
    return h(
      'g',
      { 'clip-path': `url(#${layer.id})` },
      h('clipPath', { id: layer.id }, h('path', { d: clip, 'clip-rule': 'evenodd' })),
      h('path', { ...line, stroke: ink(layer.ink), 'stroke-opacity': seen }),
    );
  }
  const filled = layer.kind === 'fill';
  const d = draw(layer.of, filled);
  if (!d) return null;
  if (filled) return h('path', { d, fill: ink(layer.ink), 'fill-opacity': seen });
  return h('path', {
    d,
    fill: 'none',
    stroke: ink(layer.ink),
    'stroke-width': round(at(layer.width ?? 1, zoom) * GRAIN),
    'stroke-opacity': seen,
    'stroke-dasharray': dashes(layer, zoom),
    'stroke-linecap': layer.cap === 'round' ? 'round' : undefined,
  });
}

/** Where a stage goes on, the map does not end as if it were cut: it goes over into the paper, as wide as `deep` px. */
function faded({ x, y, width, height }: ReturnType<typeof groundBox>, deep: number): SvgNode[] {
  const side = (length: number, matrix: readonly number[]) => h('rect', { width: deep, height: length, fill: 'url(#fade)', transform: `matrix(${matrix.join(' ')})` });
  const paper = (offset: number) => h('stop', { offset, 'stop-color': ink('--paper'), 'stop-opacity': 1 - offset });
  return [
    h('linearGradient', { id: 'fade' }, paper(0), paper(1)),
    side(height, [1, 0, 0, 1, x, y]),
    side(height, [-1, 0, 0, 1, x + width, y]),
    side(width, [0, 1, 1, 0, x, y]),
    side(width, [0, -1, 1, 0, x, y + height]),
  ];
}

/**
 * The basemap of a camera as one <svg>, colours as custom properties. Its viewBox is the stage (0 0 width height)
 * grown by its overscan, so that it can be placed under a stage of another size.
 */
export function baseStill(camera: Camera, size: Size, overscan: Overscan | null, geo: BaseGeo): SvgNode {
  const still = overscan ? groundBox(size, overscan) : { x: 0, y: 0, ...size };
  const { x, y, width, height } = still;
  const box: Box = [x - 24, y - 24, x + width + 24, y + height + 24];
  const toPx = project(camera, size);
  const under = camera.zoom < groundFrom ? ground.sea : ground.land;
  return h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `${x} ${y} ${width} ${height}`, width, height },
    h('rect', { ...still, fill: ink(under) }),
    h(
      'g',
      { transform: `scale(${1 / GRAIN})`, 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' },
      layers.map((layer) => drawLayer(layer, geo, camera, toPx, box)),
    ),
    overscan?.fade ? faded(still, overscan.fade) : null,
  );
}

/** The base still of a scene, with the room its layout needs. */
export const sceneBase = (scene: MapScene, layout: Layout, geo: BaseGeo): SvgNode =>
  baseStill(sceneCamera(scene, layout, stillSizes[layout]), stillSizes[layout], overscans[layout], geo);

/** Scenes with the same camera share one base still: its file name, from layout and camera. */
export function baseKey(scene: MapScene, layout: Layout): string {
  const { lon, lat, zoom } = sceneCamera(scene, layout, stillSizes[layout]);
  const text = `${layout} ${lon.toFixed(5)} ${lat.toFixed(5)} ${zoom.toFixed(3)}`;
  let hash = 0x811c9dc5; // FNV-1a: the same name in the browser and at build, without a crypto library
  for (const c of text) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
  return `${layout}-${hash.toString(36)}`;
}

export interface StillData {
  readonly base: BaseGeo;
  readonly story: StoryGeo;
  readonly places: ReadonlyMap<string, Place>;
}

/** The whole picture of a scene, basemap and overlay, `size` in CSS px. Texts of the scene are already printed. */
export function fullStill(scene: MapScene, layout: Layout, data: StillData, size: Size): SvgNode {
  const camera = sceneCamera(scene, layout, size);
  const base = baseStill(camera, size, null, data.base);
  const over = drawOverlay(scene, camera, size, data.places, data.story, layout);
  return h('svg', { ...base.attrs, role: 'img', 'aria-label': scene.alt }, base.children, over.children);
}
