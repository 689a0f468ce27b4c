/** The one table of the basemap's layers: what MapLibre shows and what the stills draw cannot drift apart. */
import { city, storyLayers } from './layers/city.ts';
import { region } from './layers/region.ts';
import type { Ink, LayerSpec } from './layers/spec.ts';

export { storyLayers } from './layers/city.ts';
export type { Ink, LayerSpec } from './layers/spec.ts';

/** The embedded basemap. */
export const baseLayers: readonly LayerSpec[] = [...region, ...city];
/** All layers, lowest first. */
export const layers: readonly LayerSpec[] = [...baseLayers, ...storyLayers];

/** What lies under all layers: the sea on the overview, paper once land fills the stage. */
export const groundFrom = 9;
export const ground = { sea: '--sea' as Ink, land: '--paper' as Ink };
