/** The code that draws: fetched with the reader's first move, or after the first view where a still does not fit (still-fits.ts). */
import { storyGeo } from '../map/story-geo.ts';
import { draw as drawCalendar } from '../figures/calendar/draw.ts';
import { figures } from '../figures/index.ts';
import { onePath } from '../figures/one-path.ts';
import type { FigureData, Size } from '../figures/types.ts';
import { type Camera, type Layout, place, type Size as Box } from '../map/camera.ts';
import { type Graphics, graphics } from '../map/graphics.ts';
import { drawOverlay } from '../map/overlay/draw.ts';
import { sceneCamera, stillSizes } from '../map/scene-camera.ts';
import { stillFlight } from '../map/still-flight.ts';
import type { Place } from '../story/schemas/place.ts';
import type { StageFigureScene, StageMapScene, StageMore, StageScene } from './data.ts';
import { frame } from './frame.ts';
import { motion } from './motion.ts';
import { mount } from './mount.ts';
import { after } from './patience.ts';
import { roomOf } from './room.ts';
import { createScenes, type Scenes } from './scenes.ts';
import type { StageParts } from './stage.ts';

/** Draws one page's data, in the layers it is given. */
export interface Drawing {
  scene(id: string): StageScene | undefined;
  /** Fetches ahead what a scene will need, so that arriving there costs no request. */
  prepare(id: string, layout: Layout): void;
  camera(scene: StageMapScene, layout: Layout, size: Size): Camera;
  /** Words and marks over the map. */
  overlay(layer: Element, scene: StageMapScene, camera: Camera, layout: Layout, size: Size): Promise<void>;
  /** Where a base still lies under the stage, CSS pixels. */
  baseBox(scene: StageMapScene, camera: Camera, layout: Layout, size: Size): { x: number; y: number; width: number; height: number };
  /**
   * Whether to fetch the live map: asked before 370 kB are fetched in vain. Where the processor stands in for a graphics
   * card it would take what reading needs: there the stills fly, and the live map comes to who has asked for it.
   */
  canFly(asked: boolean): boolean;
  /** How two stills pass from one camera to another. */
  readonly stillFlight: typeof stillFlight;
  /**
   * The frame and picture of a figure; the caller has made room for it. Resolves with the room it was drawn for, null when
   * there was none or it was no longer wanted.
   *
   * @param wanted asked again whenever something has been waited for
   * @param pause for what is drawn ahead: waited for between frame, drawing and picture, at least until the frame is laid out
   */
  figure(layer: HTMLElement, scene: StageFigureScene, fade: number, wanted: () => boolean, pause?: () => Promise<unknown>): Promise<Size | null>;
  /** The calendar strip. */
  dock(layer: Element, scene: StageScene, size: Size): void;
}

export interface Pictures extends Drawing {
  /** Scenes shown on a stage. */
  scenes(stage: StageParts): Scenes;
}

/** Drawing for one page's data. Pure but for the layers it is given. */
export function createPictures(data: StageMore): Pictures {
  const places = new Map(Object.entries(data.places)) as unknown as ReadonlyMap<string, Place>;
  const calendar = data.figures.calendar?.data;
  /** What the calendar strip shows: days and size. */
  let docked = '';
  let drawnBy: Graphics | undefined;

  const drawing: Drawing = {
    scene: (id) => data.scenes[id],

    prepare(id, layout) {
      const scene = data.scenes[id];
      if (scene?.view === 'map') new Image().src = scene.base[layout].url;
      // A failed fetch is met again, and handled, when the scene is shown.
      else if (scene) figures[scene.figure]?.().catch(() => {});
    },

    camera: (scene, layout, size) => sceneCamera(scene, layout, size),

    overlay: (layer, scene, camera, layout, size) => mount(layer, drawOverlay(scene, camera, size, places, storyGeo, layout), 0),

    baseBox(scene, camera, layout, size) {
      const from = stillSizes[layout];
      const { x, y, scale } = place(sceneCamera(scene, layout, from), from, camera, size as Box);
      const file = scene.base[layout];
      return { x: x + file.x * scale, y: y + file.y * scale, width: file.width * scale, height: file.height * scale };
    },

    canFly(asked) {
      drawnBy ??= graphics();
      return drawnBy === 'card' || (drawnBy === 'software' && (asked || motion.asked));
    },

    stillFlight,

    async figure(layer, scene, fade, wanted, pause) {
      const entry = data.figures[scene.figure] ?? { data: scene.data, source: '', csv: '' };
      const load = figures[scene.figure];
      if (!entry.data || !load) throw new Error(`no figure "${scene.figure}"`);
      const { draw } = await load();
      // Code that comes late must not draw over the figure of another step.
      if (!wanted()) return null;
      const picture = frame(layer, scene, entry.source, entry.csv, data.words);
      // Laid out by then: to measure its room now would lay out the page twice in one frame, which a slow phone loses. And
      // drawn and mounted between frames, in a task each: in one with a frame they held up the next.
      const rest = pause ?? (() => after(0, null));
      await rest();
      if (!wanted()) return null;
      const size = roomOf(picture);
      if (size.width < 1 || size.height < 1) return null;
      const drawing = draw({ ...entry.data, days: scene.days } as FigureData, scene.state, size);
      await rest();
      if (!wanted()) return null;
      await mount(picture, drawing, fade);
      return size;
    },

    dock(layer, scene, size) {
      const now = JSON.stringify([scene.days, size]);
      if (!calendar || size.width < 1 || size.height < 1 || docked === now) return;
      // What came with the page: one strip for each of three widths.
      if (docked === '') layer.replaceChildren();
      docked = now;
      void mount(layer, onePath(drawCalendar({ ...calendar, days: scene.days } as FigureData, 'docked', size)), 0);
    },
  };
  return { ...drawing, scenes: (stage) => createScenes(stage, drawing) };
}
