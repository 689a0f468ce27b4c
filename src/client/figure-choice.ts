import type { StageFigureScene, StageMore } from '../stage/data.ts';
import type { Stage } from '../stage/stage.ts';

/** What a reader's choice makes of a figure's scene. */
export interface FigureChoice {
  readonly scene: string;
  readonly state: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly scopeLine: string;
}

/** Shows a reader's choice on the stage: the scene keeps its place in the story and gets another state and other words. */
export function followChoices(data: StageMore, stage: Stage): void {
  const scenes = data.scenes as Record<string, StageFigureScene>;
  document.addEventListener('figurechoice', (event) => {
    const { scene, ...chosen } = (event as CustomEvent<FigureChoice>).detail;
    const known = scenes[scene];
    if (!known) return;
    scenes[scene] = { ...known, ...chosen };
    void stage.again();
  });
}
