/** The live map: the only file that starts MapLibre. The stage imports it when a map scene comes near. */
import type { MapScene } from '../story/schemas/scene.ts';
import { type GeoJSONSource, Map as MapLibre, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import { chosenBasemap, embedded } from './basemap.ts';
import type { Camera, Layout } from './camera.ts';
import { readColours } from './colours.ts';
import { setExplore } from './explore.ts';
import { fly, same } from './flight.ts';
import { storyLayers } from './layers.ts';
import { sceneCamera } from './scene-camera.ts';
import { mapLayer, style } from './style.ts';
// A worker's address is not found by bundlers on its own: without this line the map never loads, and no error is thrown.
import workerUrl from './worker.ts?worker&url';

export interface LiveEvents {
  /** The graphics context is gone: show the still. */
  readonly onLost: () => void;
  /** It is back and stands where the last scene does: show that scene again. */
  readonly onRestored: () => void;
  /** Where the card stands, now. */
  readonly layout: () => Layout;
  /** Names the canvas for assistive technology while the reader explores. */
  readonly label?: string;
}

export interface Way {
  readonly camera: Camera;
  /** False jumps. */
  readonly animate: boolean;
  /** Milliseconds at most; never more than 1400. */
  readonly duration?: number;
}

export interface Live {
  /** Resolves when the scene stands still and is drawn, or when a newer show has taken over. Rejects when geometry cannot be fetched. */
  show(scene: MapScene, way: Way): Promise<'landed' | 'stale'>;
  /** Reads the colours of the theme again. */
  setTheme(): void;
  /** Hands the map to the reader and tells where it stands; off leaves the camera: show the scene again. */
  explore(on: boolean, onMove?: (camera: Camera) => void): void;
  /** One step closer (1) or farther (-1), for buttons. */
  zoomBy(steps: number): void;
  camera(): Camera;
  /** True when a frame cannot be drawn in time for a smooth flight: software drawing, an old phone. False until one has been. */
  readonly slow: boolean;
  /** Ids of the drawn layers, lowest first; empty until the style has loaded. */
  layers(): string[];
  destroy(): void;
}

/** Main-thread time of a frame that leaves a flight 30 frames a second beside what else the page does, ms. */
const inTime = 16;

const options: Partial<MapOptions> = {
  interactive: false,
  trackResize: false,
  attributionControl: false,
  maplibreLogo: false,
  pixelRatio: Math.min(2, globalThis.devicePixelRatio || 1),
  fadeDuration: 0,
  maxPitch: 0,
  minZoom: 3,
  maxZoom: 17,
  renderWorldCopies: false,
  canvasContextAttributes: { antialias: false },
};

/**
 * A live map in `container`, which must have a size. Null where MapLibre cannot run (its constructor throws without
 * WebGL2): keep the still. Nothing is visible to the reader until the first show has landed.
 */
export function createLive(container: HTMLElement, events: LiveEvents): Live | null {
  let map: MapLibre;
  setWorkerUrl(workerUrl);
  const night = () =>
    getComputedStyle(container).colorScheme === 'dark' ||
    (getComputedStyle(container).colorScheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const styled = async () => {
    const colours = readColours(container);
    const basemap = await chosenBasemap(colours, night()).catch(() => embedded(colours));
    return style(
      basemap,
      storyLayers.map((layer) => mapLayer(layer, colours)),
    );
  };
  try {
    map = new MapLibre({ ...options, container });
  } catch {
    container.replaceChildren();
    return null;
  }

  const drawn = styled().then(async (built) => {
    map.setStyle(built);
    await map.once('style.load');
    for (const id of ['city', 'region'] as const) filled(id).catch(() => {});
  });
  drawn.catch(() => {}); // show() reports it

  const fills: { city?: Promise<void> | undefined; region?: Promise<void> | undefined } = {};
  /** Puts geometry into its source, once; what could not be fetched is tried again by the next scene that wants it. */
  function filled(id: 'city' | 'region'): Promise<void> {
    // The worker answers to these addresses (worker.ts). What fails is an event; setData itself resolves.
    const put = () =>
      new Promise<void>((done, fail) => {
        const source = map.getSource<GeoJSONSource>(id);
        source?.once('error', ({ error }) => fail(error));
        void source?.setData(`story://${id}`).then(done);
      });
    fills[id] ??= put().catch((error) => {
      fills[id] = undefined;
      throw error;
    });
    return fills[id];
  }

  let current: MapScene | null = null;
  let token = 0;
  let moved: ((camera: Camera) => void) | undefined;
  let exploring = false;
  const camera = (): Camera => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };
  /**
   * Gives the canvas the size of its room, when a scene is to be shown on it. MapLibre would do so whenever the room
   * changes: unseen, behind the stills of a machine that draws in software, where each time took it seconds.
   */
  const takeRoom = () => {
    const { width, height } = map.getCanvas().getBoundingClientRect();
    if (Math.abs(width - container.clientWidth) > 0.5 || Math.abs(height - container.clientHeight) > 0.5) map.resize();
  };
  const jump = (to: Camera) => map.jumpTo({ center: [to.lon, to.lat], zoom: to.zoom, bearing: 0, pitch: 0 });
  const rejump = () => {
    const size = { width: container.clientWidth, height: container.clientHeight };
    if (current && !exploring && size.width > 0) jump(sceneCamera(current, events.layout(), size));
  };

  /** Main-thread time of a complete frame, ms; 0 until the first scene has been drawn. */
  let cost = 0;
  /** Draws the same frame twice more, unseen: those before it had shaders to compile and not yet all tiles. */
  async function measure(): Promise<void> {
    const times: number[] = [];
    for (const _ of [1, 2]) {
      map.triggerRepaint();
      await map.once('render');
      times.push(performance.now() - Number(document.timeline.currentTime));
    }
    cost = Math.min(...times);
  }
  map.on('move', () => exploring && moved?.(camera()));
  // What the map does not hear it prints. The geometry that is missing is show()'s to report.
  map.on('error', (event) => 'sourceId' in event || console.error(event.error));
  map.on('resize', rejump);
  map.on('webglcontextlost', () => events.onLost());
  map.on('webglcontextrestored', () => {
    rejump();
    events.onRestored();
  });

  return {
    async show(scene, way) {
      const mine = ++token;
      const stale = () => mine !== token;
      current = scene;
      await drawn;
      // Beyond the city the picture is not complete without the region.
      await (way.camera.zoom < 10.7 ? Promise.all([filled('city'), filled('region')]) : filled('city'));
      if (stale()) return 'stale';
      takeRoom();
      if (way.animate && !same(camera(), way.camera)) {
        const landed = map.once('moveend');
        fly(map, camera(), way.camera, way.duration);
        await landed;
        if (stale()) return 'stale';
      }
      if (!same(camera(), way.camera)) jump(way.camera);
      const idle = map.once('idle');
      map.triggerRepaint(); // an idle map sends no second idle
      await idle;
      if (cost === 0) await measure();
      return stale() ? 'stale' : 'landed';
    },
    setTheme() {
      void Promise.all([styled(), drawn]).then(([built]) => {
        if (token < 0) return;
        for (const layer of built.layers)
          for (const [key, value] of Object.entries(layer.paint ?? {}))
            map.setPaintProperty(layer.id, key as never, value as never);
      });
    },
    explore(on, onMove) {
      exploring = on;
      moved = onMove;
      setExplore(map, on, events.label ?? '');
    },
    zoomBy(steps) {
      map.zoomTo(map.getZoom() + steps, { duration: 200 });
    },
    camera,
    get slow() {
      return cost > inTime;
    },
    layers: () => (map.isStyleLoaded() ? map.getStyle().layers.map((layer) => layer.id) : []),
    destroy() {
      token = Number.NEGATIVE_INFINITY; // no show is ever the newest again
      map.remove();
    },
  };
}
