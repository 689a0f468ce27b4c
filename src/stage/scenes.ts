/** Shows scenes with the code that draws. Comes with it. */
import type { Size } from '../figures/types.ts';
import type { Camera } from '../map/camera.ts';
import type { Live } from '../map/live.ts';
import { type StageFigureScene, type StageMapScene, type StageStep, stillUrl } from './data.ts';
import { drawnLayers } from './drawn-layers.ts';
import { stageLayout as layout, stillRoom } from './layout.ts';
import { motion } from './motion.ts';
import { after, patience } from './patience.ts';
import type { Drawing } from './pictures.ts';
import { roomOf, sameRoom } from './room.ts';
import type { StageParts } from './stage.ts';

export interface Scenes {
  /**
   * Measures what a step's picture will need, before anything is written: afterwards each measure would lay out the page
   * once more. Returns what draws it and resolves when nothing moves any more; null for a scene that is not known.
   */
  begin(step: StageStep, wanted: () => boolean): ((animate: boolean) => Promise<void>) | null;
  /** Draws the picture of the step to which the reader is on the way: the next one, or the one before for who goes back. */
  ahead(step: StageStep, wanted: () => boolean): void;
  adoptLive(live: Live): void;
  explore(on: boolean): Promise<boolean>;
  readonly exploring: boolean;
  /** Takes the map back from the reader. It stays where it is: the caller shows a scene. */
  release(): void;
}

/** Shows or hides a layer, with its transition: only a swap is at once (two-layers.ts). */
const seen = (element: HTMLElement, on: boolean) => {
  element.removeAttribute('data-at-once');
  element.toggleAttribute('data-off', !on);
};

export function createScenes(stage: StageParts, drawn: Drawing): Scenes {
  const { root, dock, data, still, stillEl, liveEl } = stage;
  const { figures, words } = drawnLayers(drawn, root);
  let live: Live | null = null;
  let exploring = false;
  /** Place of the last step shown, and where the reader went to from the one before. */
  let place = -1;
  let way = 1;

  // Of the map: on a phone the stage reaches under the calendar, where only figures go.
  const size = () => roomOf(stillEl);
  /** The map's room in a stage of a size. In an embed the stage is not as tall for a map as for a figure. */
  let known: { readonly stage: Size; readonly room: Size } | null = null;
  /** @param before the stage's size before anything was written */
  const mapRoom = (before: Size): Size => {
    if (!known || !sameRoom(known.stage, before)) known = { room: size(), stage: roomOf(root) };
    return known.room;
  };

  /** Says where the map stands, degrees and zoom: tests and embedding pages can read it, nothing here does. */
  const stands = ({ lon, lat, zoom }: Camera) => {
    root.dataset.camera = [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(3)].join();
  };

  async function showFigure(scene: StageFigureScene, fade: number, ready: boolean, wanted: () => boolean): Promise<void> {
    stage.placed = null;
    seen(words.front, false);
    seen(liveEl, false);
    if (ready) {
      seen(stillEl, false);
      return figures.take(fade);
    }
    figures.forget();
    const layer = figures.front;
    // What was left here by an earlier figure would be seen moving to its new room.
    if (layer.hasAttribute('data-off')) layer.replaceChildren();
    seen(layer, true);
    const begin = () => {
      // It may have made room for the still meanwhile.
      if (wanted()) seen(layer, true);
      return wanted();
    };
    const drawing = drawn.figure(layer, scene, fade, begin).then(
      () => {
        if (wanted()) seen(stillEl, false);
        return true;
      },
      () => false,
    );
    const there = await Promise.race([drawing, after(patience, false)]);
    if (there || !wanted()) return;
    // Its code could not be fetched, or is long in coming: the still carries title, picture and source as well.
    seen(layer, false);
    seen(stillEl, true);
    await still.full(stillUrl(data, scene.id, stillRoom('figure')), 'contain');
  }

  async function showMap(scene: StageMapScene, animate: boolean, room: Size, wanted: () => boolean): Promise<void> {
    const camera = drawn.camera(scene, layout(), room);
    const base = scene.base[layout()];
    const box = drawn.baseBox(scene, camera, layout(), room);
    /** @param atOnce the ground has not moved: the next words take the place of the last */
    const drawWords = async (atOnce: boolean) => {
      if (words.has(scene, room)) return void words.swap(atOnce);
      words.forget();
      await drawn.overlay(words.front, scene, camera, layout(), room);
      if (wanted()) seen(words.front, true);
    };
    const flying = (keepsUp() || exploring) && !liveEl.hasAttribute('data-off');
    seen(figures.front, false);
    if (flying && live) {
      // Words wait until the ground has come to rest under them.
      if (animate) seen(words.front, false);
      // A map whose worker was killed, or whose region is long in coming, never comes to rest.
      const landed = await Promise.race([live.show(scene, { camera, animate, duration: motion.flight }).catch(() => 'failed' as const), after(motion.flight + 2 * patience, 'failed' as const)]);
      if (landed === 'stale' || !wanted()) return;
      if (landed === 'failed') seen(liveEl, false);
      stands(landed === 'failed' ? camera : live.camera());
      words.front.replaceChildren();
      await drawWords(!animate);
      // Behind the map lies the still of the same scene, should the map be lost; nobody waits for it.
      void still.base(base, box);
      stage.placed = camera;
      if (landed === 'failed') takeOver(scene, wanted);
      return;
    }
    const flight = animate && stage.placed ? drawn.stillFlight(stage.placed, camera, room) : null;
    const rests = !stillEl.hasAttribute('data-off') && still.shows(base);
    stage.placed = camera;
    seen(stillEl, true);
    seen(liveEl, false);
    words.front.replaceChildren();
    seen(words.front, false);
    await still.base(base, box, flight);
    if (!wanted()) return;
    stands(camera);
    await drawWords(rests);
    takeOver(scene, wanted);
  }

  /** Where drawing one frame of the live map takes too long to fly, the stills fly instead, beside the main thread. */
  const keepsUp = () => live !== null && (motion.asked || !motion.on || !live.slow);

  /** Lets the live map take the still's place unseen, once it shows the same picture and nothing is due. */
  function takeOver(scene: StageMapScene, wanted: () => boolean): void {
    if (!live || !keepsUp()) return;
    const map = live;
    const camera = drawn.camera(scene, layout(), size());
    map.show(scene, { camera, animate: false }).then(
      (landed) => {
        if (landed === 'stale' || !wanted() || !keepsUp()) return;
        stands(map.camera());
        seen(liveEl, true);
        root.dataset.map = 'live';
      },
      // Its geometry could not be fetched: the still is the same picture.
      () => {},
    );
  }

  /** The map that is shown or about to be, and whether it still is. */
  const mapNow = () => {
    const now = stage.now();
    const scene = now ? drawn.scene(now.step.scene) : undefined;
    return now && scene?.view === 'map' ? { scene, wanted: now.wanted } : null;
  };

  function release(): void {
    if (!exploring) return;
    exploring = false;
    root.removeAttribute('data-exploring');
    live?.explore(false);
  }

  return {
    release,
    get exploring() {
      return exploring;
    },

    begin(step, wanted) {
      const scene = drawn.scene(step.scene);
      if (!scene) return null;
      const before = roomOf(root);
      const strip = dock && roomOf(dock);
      // A stepper's stage may grow when a figure comes (embed/stepper.css): what was drawn ahead would be too low for it.
      const steady = root.dataset.view === 'figure' || document.documentElement.dataset.mode !== 'stepper';
      const ready = scene.view === 'figure' && steady && figures.has(scene);
      return async (animate) => {
        // After this frame: picture and calendar in one are a frame that a slow phone loses.
        const docked = after(0, null).then(() => dock && strip && wanted() && drawn.dock(dock, scene, strip));
        if (scene.view === 'figure') await showFigure(scene, animate ? motion.fade : 0, ready, wanted);
        else await showMap(scene, animate && motion.on, mapRoom(before), wanted);
        await docked;
      };
    },

    ahead(step, wanted) {
      const at = data.steps.indexOf(step);
      if (at !== place) way = at < place ? -1 : 1;
      place = at;
      const next = data.steps[at + way];
      const scene = next && drawn.scene(next.scene);
      if (scene?.view === 'figure') figures.ahead(scene, wanted);
      // For the room of the last map: that of a stage which shows a figure now may be another.
      if (scene?.view === 'map' && known && !exploring) words.ahead(scene, known.room, wanted);
    },

    adoptLive(map) {
      live = map;
      const now = mapNow();
      if (now) takeOver(now.scene, now.wanted);
    },

    async explore(on) {
      if (!on) {
        release();
        await stage.again();
        return false;
      }
      const now = mapNow();
      if (!live || !now) return false;
      const { scene, wanted } = now;
      if (liveEl.hasAttribute('data-off')) {
        // The stills have flown, or the map is new: it comes to where they are first.
        const landed = await Promise.race([live.show(scene, { camera: drawn.camera(scene, layout(), size()), animate: false }).catch(() => 'failed'), after(4 * patience, 'failed')]);
        if (landed !== 'landed' || !wanted()) return false;
        seen(liveEl, true);
        root.dataset.map = 'live';
      }
      exploring = true;
      root.setAttribute('data-exploring', '');
      live.explore(true, (camera) => {
        stands(camera);
        void drawn.overlay(words.front, scene, camera, layout(), size());
      });
      return true;
    },
  };
}
