/** The map's geometry at build time. Pages in the browser fetch the same files (geo-fetch.ts). */
import raqqa from '../../content/geo/raqqa.json' with { type: 'json' };
import region from '../../content/geo/region.json' with { type: 'json' };
import { type BaseGeo, cityFeatures, regionFeatures } from './geo.ts';
import { storyGeo } from './story-geo.ts';

/** Both sources of the basemap, for stills. */
export const baseGeo: BaseGeo = { region: regionFeatures(region), city: cityFeatures(raqqa, storyGeo) };
