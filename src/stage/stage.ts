import type { Camera } from '../map/camera.ts';
import type { Live } from '../map/live.ts';
import { type StageData, type StageMapScene, type StageScene, type StageStep, stillUrl } from './data.ts';
import { motion } from './motion.ts';
import { stageLayout, stillRoom } from './layout.ts';
import { after, patience } from './patience.ts';
import type { Pictures } from './pictures.ts';
import { stillLayer } from './still-layer.ts';

/** The stage: show(step) makes it the complete picture of that step's scene, whatever was there before. */
export interface Stage {
  show(step: StageStep, animate: boolean): Promise<void>;
  /** The drawing code has come: words, figures and the calendar are drawn for this very size from now on. */
  adopt(pictures: Pictures): void;
  /** The live map has come. It takes over at rest, never while a flight is due. */
  adoptLive(live: Live): void;
  /** Frees the map for the reader, or returns to the story. Resolves with who has it: false, the story. */
  explore(on: boolean): Promise<boolean>;
  readonly exploring: boolean;
  /** Shows the current step again, without motion: after a resize, a theme change, a restored context. */
  again(): Promise<void>;
}

/** The stage of a page. `root` is the element with data-stage; `dock` the calendar strip, if the page has one. */
export function createStage(root: HTMLElement, dock: HTMLElement | null, data: StageData): Stage {
  const layer = (name: string) => root.querySelector<HTMLElement>(`.stage-${name}`) as HTMLElement;
  const [stillEl, overlayEl, liveEl, figureEl] = [layer('still'), layer('overlay'), layer('live'), layer('figure')];
  const still = stillLayer(stillEl);
  let pictures: Pictures | null = null;
  let live: Live | null = null;
  let current: StageStep | null = null;
  let token = 0;
  let exploring = false;
  /** What the still of a map on the stage was placed for; null when something else is there. */
  let placed: Camera | null = null;

  const seen = (element: HTMLElement, on: boolean) => element.toggleAttribute('data-off', !on);
  const layout = stageLayout;
  // Of the map: on a phone the stage reaches under the calendar, where only figures go.
  const size = () => ({ width: stillEl.clientWidth, height: stillEl.clientHeight });

  /** Says where the map stands, degrees and zoom: tests and embedding pages can read it, nothing here does. */
  const stands = ({ lon, lat, zoom }: Camera) => {
    root.dataset.camera = [lon.toFixed(5), lat.toFixed(5), zoom.toFixed(3)].join();
  };

  const done = (step: StageStep, mine: number) => {
    if (mine !== token) return;
    root.dataset.step = step.id;
    root.dataset.scene = step.scene;
    root.dataset.map = live && !liveEl.hasAttribute('data-off') ? 'live' : 'still';
    performance.clearMarks(`scene:${step.id}`);
    performance.mark(`scene:${step.id}`);
    root.dispatchEvent(new CustomEvent('story:scene', { bubbles: true, detail: { step: step.id, scene: step.scene } }));
  };

  /** Before the drawing code is there: the complete still that was drawn at build time. */
  async function showStill(step: StageStep): Promise<void> {
    placed = null;
    await still.full(stillUrl(data, step.scene, stillRoom(step.view)), step.view === 'figure' ? 'contain' : 'cover');
  }

  async function showFigure(drawn: Pictures, scene: Extract<StageScene, { view: 'figure' }>, fade: number, mine: number): Promise<void> {
    placed = null;
    seen(overlayEl, false);
    seen(liveEl, false);
    // What was left here by an earlier figure would be seen moving to its new room.
    if (figureEl.hasAttribute('data-off')) figureEl.replaceChildren();
    seen(figureEl, true);
    const wanted = () => mine === token;
    const begin = () => {
      // It may have made room for the still meanwhile.
      if (wanted()) seen(figureEl, true);
      return wanted();
    };
    const drawing = drawn.figure(figureEl, scene, fade, begin).then(
      () => {
        if (wanted()) seen(stillEl, false);
        return true;
      },
      () => false,
    );
    const there = await Promise.race([drawing, after(patience, false)]);
    if (there || !wanted()) return;
    // Its code could not be fetched, or is long in coming: the still carries title, picture and source as well.
    seen(figureEl, false);
    seen(stillEl, true);
    await still.full(stillUrl(data, scene.id, stillRoom('figure')), 'contain');
  }

  async function showMap(drawn: Pictures, scene: StageMapScene, animate: boolean, mine: number): Promise<void> {
    const camera = drawn.camera(scene, layout(), size());
    const draw = (fade: number) => drawn.overlay(overlayEl, scene, camera, layout(), size(), fade);
    const flying = (keepsUp() || exploring) && !liveEl.hasAttribute('data-off');
    seen(figureEl, false);
    if (flying && live) {
      // Words wait until the ground has come to rest under them.
      if (animate) seen(overlayEl, false);
      // A map whose worker was killed, or whose region is long in coming, never comes to rest.
      const landed = await Promise.race([live.show(scene, { camera, animate, duration: motion.flight }).catch(() => 'failed' as const), after(motion.flight + 2 * patience, 'failed' as const)]);
      if (landed === 'stale' || mine !== token) return;
      if (landed === 'failed') seen(liveEl, false);
      stands(landed === 'failed' ? camera : live.camera());
      overlayEl.replaceChildren();
      await draw(0);
      if (mine === token) seen(overlayEl, true);
      // Behind the map lies the still of the same scene, should the map be lost; nobody waits for it.
      void still.base(scene.base[layout()], drawn.baseBox(scene, camera, layout(), size()));
      placed = camera;
      if (landed === 'failed') takeOver(scene, mine);
      return;
    }
    const flight = animate && placed ? drawn.stillFlight(placed, camera, size()) : null;
    placed = camera;
    seen(stillEl, true);
    seen(liveEl, false);
    overlayEl.replaceChildren();
    seen(overlayEl, false);
    await still.base(scene.base[layout()], drawn.baseBox(scene, camera, layout(), size()), flight);
    if (mine !== token) return;
    stands(camera);
    await draw(0);
    if (mine === token) seen(overlayEl, true);
    takeOver(scene, mine);
  }

  /** Where drawing one frame of the live map takes too long to fly, the stills fly instead, beside the main thread. */
  const keepsUp = () => live !== null && (motion.asked || !motion.on || !live.slow);

  /** Lets the live map take the still's place unseen, once it shows the same picture and nothing is due. */
  function takeOver(scene: StageMapScene, mine: number): void {
    if (!live || !keepsUp() || !pictures) return;
    const map = live;
    const camera = pictures.camera(scene, layout(), size());
    map.show(scene, { camera, animate: false }).then(
      (landed) => {
        if (landed === 'stale' || mine !== token || !keepsUp()) return;
        stands(map.camera());
        seen(liveEl, true);
        root.dataset.map = 'live';
      },
      // Its geometry could not be fetched: the still is the same picture.
      () => {},
    );
  }

  async function show(step: StageStep, animate: boolean): Promise<void> {
    const mine = ++token;
    if (exploring && step !== current) release();
    current = step;
    // Measured before anything is written: afterwards each measure would lay out the page once more.
    const strip = { width: dock?.clientWidth ?? 0, height: dock?.clientHeight ?? 0 };
    root.dataset.view = step.view;
    const fade = animate ? motion.fade : 0;
    const scene = pictures?.scene(step.scene);
    if (!pictures || !scene) await showStill(step);
    else {
      const drawn = pictures;
      // After this frame: picture and calendar in one are a frame that a slow phone loses.
      const docked = after(0, null).then(() => dock && mine === token && drawn.dock(dock, scene, strip));
      if (scene.view === 'figure') await showFigure(drawn, scene, fade, mine);
      else await showMap(drawn, scene, animate && motion.on, mine);
      await docked;
    }
    done(step, mine);
  }

  const again = async () => {
    if (current) await show(current, false);
  };

  /** Takes the map back from the reader. It stays where it is: the caller shows a scene. */
  function release(): void {
    exploring = false;
    root.removeAttribute('data-exploring');
    live?.explore(false);
  }

  async function explore(on: boolean): Promise<boolean> {
    if (!on) {
      release();
      await again();
      return false;
    }
    const scene = current && pictures?.scene(current.scene);
    if (!live || !pictures || scene?.view !== 'map') return false;
    const [drawn, mine] = [pictures, token];
    if (liveEl.hasAttribute('data-off')) {
      // The stills have flown, or the map is new: it comes to where they are first.
      const landed = await Promise.race([live.show(scene, { camera: drawn.camera(scene, layout(), size()), animate: false }).catch(() => 'failed'), after(4 * patience, 'failed')]);
      if (landed !== 'landed' || mine !== token) return false;
      seen(liveEl, true);
      root.dataset.map = 'live';
    }
    exploring = true;
    root.setAttribute('data-exploring', '');
    live.explore(true, (camera) => {
      stands(camera);
      void drawn.overlay(overlayEl, scene, camera, layout(), size(), 0);
    });
    return true;
  }

  return {
    show,
    again,
    explore,
    get exploring() {
      return exploring;
    },
    adopt(code) {
      pictures = code;
      void again();
    },
    adoptLive(map) {
      live = map;
      const scene = current && pictures?.scene(current.scene);
      if (scene?.view === 'map') takeOver(scene, token);
    },
  };
}
