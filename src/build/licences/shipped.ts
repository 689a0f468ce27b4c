/**
 * Packages of which code ends in the scripts that readers load: the licences page names them. The build compares this list
 * with its bundles (guard.ts) and stops where they differ, so it is never out of date.
 */
export const shipped: readonly string[] = [
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-time',
  'd3-time-format',
  'maplibre-gl',
  'rolldown',
  'scrollama',
  'topojson-client',
  'vite',
];

/** These come with another basemap only (PUBLIC_BASEMAP_PMTILES). */
export const shippedWithBasemap: readonly string[] = ['@protomaps/basemaps', 'fflate', 'pmtiles'];

/** Packages that are published as one file have others inside: their source maps say which. */
export const maps: Readonly<Record<string, readonly string[]>> = {
  'maplibre-gl': ['dist/maplibre-gl.mjs.map', 'dist/maplibre-gl-worker.mjs.map'],
};

/** The packages that this build ships, in order. */
export const shippedNow = (env: Readonly<Record<string, string | undefined>> = process.env): readonly string[] =>
  [...shipped, ...(env.PUBLIC_BASEMAP_PMTILES ? shippedWithBasemap : [])].sort();
