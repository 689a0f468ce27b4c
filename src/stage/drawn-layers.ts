import type { Size } from '../figures/types.ts';
import type { StageFigureScene, StageMapScene } from './data.ts';
import { keepFocus } from './frame.ts';
import { stageLayout } from './layout.ts';
import { fadeNew } from './mount.ts';
import { idle } from './patience.ts';
import type { Drawing } from './pictures.ts';
import { roomOf, sameRoom } from './room.ts';
import { type TwoLayers, twoLayers } from './two-layers.ts';

/** The layers that are drawn in, two for figures and two for the words of maps. */
export interface DrawnLayers {
  readonly figures: Pick<TwoLayers<StageFigureScene>, 'front' | 'forget'> & {
    ahead(scene: StageFigureScene, wanted: () => boolean): void;
    /** Whether it is drawn, for the room there is now. Measures: ask before anything is written. */
    has(scene: StageFigureScene): boolean;
    /** Shows what was drawn ahead, in place of another figure or over a map. Resolves when nothing moves any more. */
    take(fade: number): Promise<void>;
  };
  /** Words and marks of maps, drawn for a room: the map's own. */
  readonly words: Pick<TwoLayers<StageMapScene>, 'front' | 'forget' | 'swap'> & {
    ahead(scene: StageMapScene, room: Size, wanted: () => boolean): void;
    has(scene: StageMapScene, room: Size): boolean;
  };
}

const pictureIn = (layer: HTMLElement) => layer.querySelector<HTMLElement>('.figure-picture');

export function drawnLayers(drawn: Drawing, stage: HTMLElement): DrawnLayers {
  const layer = (name: string) => stage.querySelector(`.stage-${name}`) as HTMLElement;
  const figures = twoLayers<StageFigureScene>(layer('figure'));
  const words = twoLayers<StageMapScene>(layer('overlay'));

  return {
    figures: {
      get front() {
        return figures.front;
      },
      forget: figures.forget,
      has: (scene) => figures.has(scene),

      ahead(scene, wanted) {
        const shown = pictureIn(figures.front)?.dataset;
        // The same state twice would have the same ids (TwoLayers.forget).
        if (shown?.figure === scene.figure && shown.state === scene.state) return;
        const draw = async (layer: HTMLElement, still: () => boolean) => {
          const room = await drawn.figure(layer, scene, 0, still, () => idle(still));
          const picture = pictureIn(layer);
          return room && picture && (() => sameRoom(room, roomOf(picture)));
        };
        figures.ahead(scene, draw, wanted);
      },

      async take(fade) {
        const { front } = figures;
        const seen = !front.hasAttribute('data-off');
        const giveFocus = keepFocus(front);
        const { gone, come } = figures.swap(seen);
        giveFocus(come);
        const [before, after] = [pictureIn(gone), pictureIn(come)];
        if (seen && before && after && before.dataset.figure === after.dataset.figure) await fadeNew(before, after, fade);
      },
    },

    words: {
      get front() {
        return words.front;
      },
      forget: words.forget,
      swap: words.swap,
      has: words.has,

      ahead(scene, room, wanted) {
        const layout = stageLayout();
        const draw = async (layer: HTMLElement) => {
          await drawn.overlay(layer, scene, drawn.camera(scene, layout, room), layout, room);
          return (now?: Size) => now !== undefined && sameRoom(room, now);
        };
        words.ahead(scene, draw, wanted, room);
      },
    },
  };
}
