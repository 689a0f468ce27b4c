import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './basemap.ts';
import type { Colours } from './colours.ts';
import { ground, groundFrom, type LayerSpec } from './layers.ts';
import { expression } from './ramp.ts';

const empty = { type: 'FeatureCollection' as const, features: [] };

/** The two sources of our own geometry; live.ts fills them when their files arrive. */
export const ownSources: StyleSpecification['sources'] = {
  region: { type: 'geojson', data: empty, tolerance: 0.2, maxzoom: 10 },
  city: { type: 'geojson', data: empty, tolerance: 0.1, maxzoom: 16 },
};

/** What lies under every layer: sea on the overview, paper once land fills the stage. */
export const groundLayer = (colours: Colours): LayerSpecification => ({
  id: 'ground',
  type: 'background',
  paint: { 'background-color': ['step', ['zoom'], colours[ground.sea], groundFrom, colours[ground.land]] as never },
});

/** One row of layers.ts as a MapLibre layer. */
export function mapLayer(spec: LayerSpec, colours: Colours): LayerSpecification {
  const shared = {
    id: spec.id,
    source: spec.source,
    filter: ['in', ['get', 'k'], ['literal', [...spec.of]]] as never,
    ...(spec.from === undefined ? {} : { minzoom: spec.from }),
    ...(spec.to === undefined ? {} : { maxzoom: spec.to }),
  };
  const opacity = expression(spec.opacity ?? 1) as never;
  if (spec.kind === 'fill')
    return {
      ...shared,
      type: 'fill',
      paint: { 'fill-color': colours[spec.ink], 'fill-opacity': opacity },
    } as LayerSpecification;
  return {
    ...shared,
    type: 'line',
    layout: { 'line-cap': spec.cap ?? 'butt', 'line-join': 'round' },
    paint: {
      'line-color': colours[spec.ink],
      'line-width': expression(spec.width ?? 1) as never,
      'line-opacity': opacity,
      ...(spec.dash ? { 'line-dasharray': [...spec.dash] } : {}),
    },
  } as LayerSpecification;
}

/** The whole style: basemap below, the story's own lines, what the basemap wants above. No glyphs, sprites or fonts. */
export const style = (basemap: Basemap, story: readonly LayerSpecification[]): StyleSpecification => ({
  version: 8,
  sources: { ...basemap.sources, ...ownSources },
  layers: [...basemap.below, ...story, ...basemap.above],
});
