import { h, type SvgNode } from '../figures/svg.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import type { Place } from '../story/schemas/place.ts';
import { type Camera, type Layout, type LonLat, type Point, project, type Size } from './camera.ts';
import type { BaseGeo, StoryGeo } from './geo.ts';
import { ground, groundFrom, type LayerSpec, layers } from './layers.ts';
import { drawOverlay } from './overlay/draw.ts';
import { type Box, path } from './path.ts';
import { at } from './ramp.ts';
import { sceneCamera, stillSizes } from './scene-camera.ts';

/** Paper drawn beyond each side of the stage, as a share of its width and height. */
export const overscans: Readonly<Record<Layout, number>> = { side: 0.35, stack: 0.6 };

const round = (n: number, digits = 2): number => Number(n.toFixed(digits));
const ink = (name: string): string => `var(${name})`;

/** MapLibre measures dashes in line widths at the whole zoom below, and lets them grow with the tiles in between. */
const dashes = (layer: LayerSpec, zoom: number): string | undefined => {
  if (!layer.dash) return undefined;
  const whole = Math.floor(zoom);
  const unit = at(layer.width ?? 1, whole) * 2 ** (zoom - whole);
  return layer.dash.map((d) => round(d * unit)).join(' ');
};

function drawLayer(
  layer: LayerSpec,
  geo: BaseGeo,
  zoom: number,
  toPx: (at: LonLat) => Point,
  box: Box,
): SvgNode | null {
  if (zoom < (layer.from ?? 0) || zoom >= (layer.to ?? 99)) return null;
  const opacity = at(layer.opacity ?? 1, zoom);
  if (opacity < 0.01) return null;
  const filled = layer.kind === 'fill';
  const features = geo[layer.source].features.filter((f) => layer.of.includes(f.properties.k));
  const d = features.map((f) => path(f.geometry, toPx, box, 0.42, filled)).join('');
  if (!d) return null;
  const seen = opacity < 1 ? round(opacity) : undefined;
  if (filled) return h('path', { d, fill: ink(layer.ink), 'fill-rule': 'evenodd', 'fill-opacity': seen });
  return h('path', {
    d,
    fill: 'none',
    stroke: ink(layer.ink),
    'stroke-width': round(at(layer.width ?? 1, zoom)),
    'stroke-opacity': seen,
    'stroke-dasharray': dashes(layer, zoom),
    'stroke-linecap': layer.cap === 'round' ? 'round' : undefined,
    'stroke-linejoin': 'round',
  });
}

/**
 * The basemap of a camera as one <svg>, colours as custom properties. Its viewBox is the stage (0 0 width height)
 * grown by `overscan` of its size on every side, so that it can be placed under a stage of another size.
 */
export function baseStill(camera: Camera, size: Size, overscan: number, geo: BaseGeo): SvgNode {
  const x = Math.round(size.width * overscan);
  const y = Math.round(size.height * overscan);
  const [width, height] = [size.width + 2 * x, size.height + 2 * y];
  const box: Box = [-x - 24, -y - 24, size.width + x + 24, size.height + y + 24];
  const toPx = project(camera, size);
  const under = camera.zoom < groundFrom ? ground.sea : ground.land;
  return h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `${-x} ${-y} ${width} ${height}`, width, height },
    h('rect', { x: -x, y: -y, width, height, fill: ink(under) }),
    layers.map((layer) => drawLayer(layer, geo, camera.zoom, toPx, box)),
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

/** The whole picture of a scene, basemap and overlay, at the size of its layout. Texts of the scene are already printed. */
export function fullStill(scene: MapScene, layout: Layout, data: StillData): SvgNode {
  const size = stillSizes[layout];
  const camera = sceneCamera(scene, layout, size);
  const base = baseStill(camera, size, 0, data.base);
  const over = drawOverlay(scene, camera, size, data.places, data.story, layout);
  return h('svg', { ...base.attrs, role: 'img', 'aria-label': scene.alt }, base.children, over.children);
}
