/**
 * MapLibre's worker, which also knows the addresses `story:` of our own geometry: fetched, unfolded and ornamented here.
 * On the page it held a slow phone's main thread for seconds.
 */
import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs';
import { fetchCity, fetchRegion } from './geo-fetch.ts';

type Answer = (request: { readonly url: string }) => Promise<{ data: unknown }>;

// Its module starts the worker, which puts addProtocol into this scope. It must be used by name: the package says that it
// has no side effects, and a bare import is dropped from the bundle.
const scope = self as unknown as { worker: unknown; addProtocol: (name: string, load: Answer) => void };
if (!(scope.worker instanceof MapLibreWorker)) throw new Error('MapLibre’s worker did not start');

/** Ends in the sources of style.ts; what cannot be fetched is an `error` event of its source. */
scope.addProtocol('story', async ({ url }) => ({ data: await (url === 'story://city' ? fetchCity() : fetchRegion()) }));
