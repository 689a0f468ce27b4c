/** The package ships no types for its worker. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  const MapLibreWorker: new (scope: unknown) => object;
  export default MapLibreWorker;
}
