import type { Camera } from '../map/camera.ts';
import type { Live } from '../map/live.ts';
import { type StageData, type StageStep, stillUrl } from './data.ts';
import { stillRoom } from './layout.ts';
import type { Pictures } from './pictures.ts';
import type { Scenes } from './scenes.ts';
import { type StillLayer, stillLayer } from './still-layer.ts';

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
  /** Shows the current step again, without motion: after a resize, a theme change, a restored context, or when the stage has room at last. */
  again(): Promise<void>;
}

/** What a stage is made of, for the code that draws in it. */
export interface StageParts {
  readonly root: HTMLElement;
  /** The calendar strip, if the page has one. */
  readonly dock: HTMLElement | null;
  readonly data: StageData;
  /** Its layer of stills, and what is in it. */
  readonly stillEl: HTMLElement;
  readonly still: StillLayer;
  readonly liveEl: HTMLElement;
  /** What the still of a map on the stage was placed for; null when something else is there. */
  placed: Camera | null;
  /** The step that is shown or about to be, and whether it still is: asked again after each wait. */
  now(): { readonly step: StageStep; readonly wanted: () => boolean } | null;
  again(): Promise<void>;
}

/** The stage of a page. `root` is the element with data-stage; `dock` the calendar strip, if the page has one. */
export function createStage(root: HTMLElement, dock: HTMLElement | null, data: StageData): Stage {
  const layer = (name: string) => root.querySelector<HTMLElement>(`.stage-${name}`) as HTMLElement;
  const stillEl = layer('still');
  let scenes: Scenes | null = null;
  let current: StageStep | null = null;
  let token = 0;
  const latest = () => {
    const mine = token;
    return () => mine === token;
  };
  const again = async () => {
    if (current) await show(current, false);
  };
  const parts: StageParts = {
    root,
    dock,
    data,
    stillEl,
    still: stillLayer(stillEl),
    liveEl: layer('live'),
    placed: null,
    now: () => current && { step: current, wanted: latest() },
    again,
  };

  const done = (step: StageStep) => {
    root.dataset.step = step.id;
    root.dataset.scene = step.scene;
    root.dataset.map = parts.liveEl.hasAttribute('data-off') ? 'still' : 'live';
    performance.clearMarks(`scene:${step.id}`);
    performance.mark(`scene:${step.id}`);
    root.dispatchEvent(new CustomEvent('story:scene', { bubbles: true, detail: { step: step.id, scene: step.scene } }));
  };

  /** Before the drawing code is there: the complete still that was drawn at build time. */
  async function showStill(step: StageStep): Promise<void> {
    parts.placed = null;
    await parts.still.full(stillUrl(data, step.scene, stillRoom(step.view)), step.view === 'figure' ? 'contain' : 'cover');
  }

  async function show(step: StageStep, animate: boolean): Promise<void> {
    token++;
    const wanted = latest();
    if (step !== current) scenes?.release();
    current = step;
    // No room: a low window (client/boot.js), a note before the story, a case in its place. again() comes when there is.
    if (!root.clientWidth || !root.clientHeight) return;
    const draw = scenes?.begin(step, wanted);
    root.dataset.view = step.view;
    await (draw ? draw(animate) : showStill(step));
    if (!wanted()) return;
    done(step);
    scenes?.ahead(step, wanted);
  }

  return {
    show,
    again,
    explore: async (on) => (scenes ? scenes.explore(on) : false),
    get exploring() {
      return scenes?.exploring === true;
    },
    adopt(pictures) {
      scenes = pictures.scenes(parts);
      void again();
    },
    adoptLive: (live) => scenes?.adoptLive(live),
  };
}
