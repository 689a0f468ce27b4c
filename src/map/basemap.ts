import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Colours } from './colours.ts';
import { baseLayers } from './layers.ts';
import { groundLayer, mapLayer } from './style.ts';

/** What the story is drawn on. The story's layers never name a source of a basemap. */
export interface Basemap {
  readonly sources: StyleSpecification['sources'];
  readonly below: readonly LayerSpecification[];
  readonly above: readonly LayerSpecification[];
}

/** The default: our own traced and public geometry, no tiles. */
export const embedded = (colours: Colours): Basemap => ({
  sources: {},
  below: [groundLayer(colours), ...baseLayers.map((layer) => mapLayer(layer, colours))],
  above: [],
});

/**
 * The basemap chosen at build: a PMTiles archive when PUBLIC_BASEMAP_PMTILES names one, otherwise ours. The stage credits
 * the archive in its own words (components/StoryStage.astro).
 */
export async function chosenBasemap(colours: Colours, night: boolean): Promise<Basemap> {
  const url = import.meta.env.PUBLIC_BASEMAP_PMTILES as string | undefined;
  if (!url) return embedded(colours);
  const { pmtilesBasemap } = await import('./basemap-pmtiles.ts');
  return pmtilesBasemap(url, night);
}
