import type { Size } from '../figures/types.ts';
import { idle } from './patience.ts';

/** Whether what was drawn ahead has the right size for the room there is; `room` is passed on from `has`. */
type Fits = (room?: Size) => boolean;

/**
 * Two layers for one kind of picture: one is seen, the other holds the next picture, laid out and drawn while the reader
 * reads. To show it is then a change of two attributes, in the frame of the reader's step: drawn at the step, a figure took
 * a slow phone three frames.
 */
export interface TwoLayers<Scene> {
  /** The layer that is seen, or was last. */
  readonly front: HTMLElement;
  /** Lets a scene be drawn in the other layer in pauses, for as long as it is wanted. `draw` resolves with null when it could not be. */
  ahead(scene: Scene, draw: (layer: HTMLElement, wanted: () => boolean) => Promise<Fits | null>, wanted: () => boolean, room?: Size): void;
  /** Whether a scene is drawn, for this room. May measure: ask before anything is written. */
  has(scene: Scene, room?: Size): boolean;
  /**
   * Brings what was drawn ahead to the front. Returns the two layers.
   *
   * @param atOnce without a transition: where one picture takes the place of another, each would shine through the other
   */
  swap(atOnce: boolean): { readonly gone: HTMLElement; readonly come: HTMLElement };
  /**
   * Empties the other layer. To be called before the front one is drawn in: the same state twice has the same ids, and
   * patterns in a layer that is not seen paint nothing.
   */
  forget(): void;
}

/** @param first the layer that came with the page; the other is made beside it when it is first needed */
export function twoLayers<Scene>(first: HTMLElement): TwoLayers<Scene> {
  let front = first;
  let back: HTMLElement | null = null;
  let ready: { readonly scene: Scene; readonly fits: Fits } | null = null;
  let turn = 0;

  const other = () => {
    if (back) return back;
    back = front.cloneNode(false) as HTMLElement;
    back.setAttribute('data-off', '');
    front.after(back);
    return back;
  };
  const forget = () => {
    turn++;
    ready = null;
    back?.replaceChildren();
  };

  const has = (scene: Scene, room?: Size) => ready?.scene === scene && ready.fits(room);

  return {
    get front() {
      return front;
    },

    ahead(scene, draw, wanted, room) {
      if (has(scene, room)) return;
      forget();
      const mine = turn;
      const still = () => mine === turn && wanted();
      void idle(still)
        .then(async () => {
          const fits = still() ? await draw(other(), still) : null;
          if (fits && still()) ready = { scene, fits };
        })
        // Its code could not be fetched, or cannot draw it: that is met again, and handled, when the scene is shown.
        .catch(() => {});
    },

    has,

    swap(atOnce) {
      const [gone, come] = [front, other()];
      for (const layer of [gone, come]) layer.toggleAttribute('data-at-once', atOnce);
      gone.setAttribute('data-off', '');
      come.removeAttribute('data-off');
      [front, back, ready] = [come, gone, null];
      const mine = ++turn;
      // After this frame, which has enough to do.
      setTimeout(() => void (mine === turn && gone.replaceChildren()));
      return { gone, come };
    },

    forget,
  };
}
