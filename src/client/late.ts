import type { Live } from '../map/live.ts';
import { fetchStageMore, type StageData } from '../stage/data.ts';
import lateCss from '../stage/late.css?url';
import { followChoices } from './figure-choice.ts';
import { stageLayout } from '../stage/layout.ts';
import { after, idle } from '../stage/patience.ts';
import type { Pictures } from '../stage/pictures.ts';
import { part } from './part.ts';
import { style } from './style.ts';
import type { Stage } from '../stage/stage.ts';

/** Code that comes with the reader's first move, or by draw() before it: first what draws, then, if a map is near, the live map. */
export interface Late {
  /** The reader is at this step: fetch the live map when this or the next scene is a map. */
  near(index: number): void;
  /** Fetches what draws without waiting for the reader's move: a frame that has come into view, a still that does not fit. */
  draw(): void;
  /** Nothing has asked for it yet, and nothing speaks against it. */
  readonly waiting: boolean;
  /** Fetches what draws and the live map now, for a reader who wants to explore it; null when there can be no live map. */
  live(): Promise<Live | null>;
  theme(): void;
}

type Connection = { saveData?: boolean };
const saving = () =>
  (navigator as Navigator & { connection?: Connection }).connection?.saveData === true ||
  matchMedia('(prefers-reduced-data: reduce)').matches;

export function lateCode(root: HTMLElement, data: StageData, stage: Stage): Late {
  let moved = false;
  let at = 0;
  let live: Promise<Live | null> | null = null;
  let ready: Live | null = null;

  let pictures: Promise<Pictures> | null = null;
  /** What draws, fetched once; a lost chunk is tried again at the next step. */
  const drawing = (): Promise<Pictures> => {
    if (!pictures) {
      pictures = Promise.all([import('../stage/pictures.ts'), fetchStageMore(data), style(lateCss)]).then(([{ createPictures }, more]) => {
        const made = createPictures(more);
        stage.adopt(made);
        followChoices(more, stage);
        // After the line above: a choice that came with the address is shown at once.
        const rows = more.figures['your-count']?.data;
        if (rows) void part(import('./your-count.ts'), 'yourCount').then((yourCount) => yourCount(rows), () => {});
        return made;
      });
      pictures.catch(() => {
        pictures = null;
      });
    }
    return pictures;
  };
  /** The next scene's picture is on its way before the reader is there. */
  const ahead = () => {
    const next = data.steps[at + 1]?.scene;
    drawing().then(
      (drawn) => next && drawn.prepare(next, stageLayout()),
      () => {},
    );
  };

  const map = async (asked: boolean): Promise<Live | null> => {
    if (live) return live;
    const drawn = await drawing();
    // To ask takes a context of WebGL: a pause of its own, or else a frame is lost over it.
    if (!asked) await Promise.race([idle(() => live === null), after(1500, null)]);
    return drawn.canFly(asked) ? make() : null;
  };
  const make = (): Promise<Live | null> => {
    live ??= (async () => {
      const container = root.querySelector<HTMLElement>('.stage-live') as HTMLElement;
      const { createLive } = await import('../map/live.ts');
      const made = await createLive(container, {
        onLost: () => {
          container.setAttribute('data-off', '');
          root.dataset.map = 'still';
          // Shows the scene again; a reader who was exploring is taken back, for there is nothing to move.
          void stage.explore(false);
        },
        onRestored: () => void stage.again(),
        layout: stageLayout,
        label: root.dataset.mapLabel ?? '',
      });
      if (!made) return null;
      ready = made;
      stage.adoptLive(made);
      root.dataset.live = 'ready';
      return made;
    })().catch(() => {
      // The chunk or its data could not be fetched: stills serve, and the next map scene may try again.
      live = null;
      return null;
    });
    return live;
  };

  const isMap = (index: number) => data.steps[index]?.view === 'map';
  const fetchMap = () => {
    if (moved && !saving() && (isMap(at) || isMap(at + 1))) void map(false).catch(() => {});
  };
  const waits = new AbortController();
  const first = () => {
    // In a low window nothing is drawn (boot.js).
    if (moved || document.documentElement.dataset.view === 'low') return;
    moved = true;
    waits.abort();
    ahead();
    // After this frame: a page that opens at a step scrolls before the driver has told which one.
    requestAnimationFrame(() => setTimeout(fetchMap));
  };
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(event, first, { passive: true, signal: waits.signal });
  // A page opened at a step scrolls by itself, once when it is laid out and again when fonts change its lines:
  // only what comes after that is the reader's move. A dragged scrollbar tells of itself by nothing but this event.
  const settled = () => requestAnimationFrame(() => requestAnimationFrame(() => addEventListener('scroll', first, { passive: true, signal: waits.signal })));
  const loaded = () => document.fonts.ready.then(settled);
  if (document.readyState === 'complete') void loaded();
  else addEventListener('load', () => void loaded(), { once: true });

  return {
    near(index) {
      at = index;
      // After the picture's own frame.
      setTimeout(() => {
        if (moved) ahead();
        fetchMap();
      });
    },
    draw: () => void drawing().catch(() => {}),
    get waiting() {
      return pictures === null && !saving();
    },
    live: () => map(true).catch(() => null),
    theme: () => ready?.setTheme(),
  };
}
