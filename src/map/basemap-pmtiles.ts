import { layers, namedFlavor } from '@protomaps/basemaps';
import { addProtocol, type LayerSpecification } from 'maplibre-gl';
import { PMTiles, Protocol } from 'pmtiles';
import type { Basemap } from './basemap.ts';

let protocol: Protocol | undefined;

/**
 * A basemap out of one PMTiles file in the Protomaps schema, read by Range requests from the same origin.
 * Its symbol layers are dropped: our overlay has the names, and so neither glyphs nor sprites are fetched.
 */
export function pmtilesBasemap(url: string, night: boolean): Basemap {
  const address = new URL(url, location.href).href;
  if (!protocol) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  protocol.add(new PMTiles(address));
  const drawn = layers('protomaps', namedFlavor(night ? 'dark' : 'light')) as LayerSpecification[];
  return {
    sources: { protomaps: { type: 'vector', url: `pmtiles://${address}` } },
    below: drawn.filter((layer) => layer.type !== 'symbol'),
    above: [],
  };
}
