import { figureData } from '../figures/data.ts';
import type { BaseFile, StageData, StageMore, StageScene } from '../stage/data.ts';
import type { Step, Story } from '../story/model.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import { at } from './paths.ts';
import { drawnScene } from './drawn.ts';
import { pictureOf } from './pictures.ts';
import { scenesOf } from './embeds.ts';
import { baseFile } from './stills.ts';
import { stepsShowing } from './told.ts';
import { t, words } from './ui.ts';

/** What a stage tells: a chapter, or a figure's scenes as if they were steps. */
export interface Staged {
  readonly id: string;
  readonly steps: readonly Pick<Step, 'id' | 'scene' | 'chapter' | 'number'>[];
}

/** A figure on a stage of its own: each of its states is a step, named like its scene. */
export function figureStage(story: Story, figure: string): Staged {
  const chapter = stepsShowing(story, figure)[0]?.chapter ?? '';
  return { id: figure, steps: scenesOf(story, figure).map((scene, i) => ({ id: scene, scene, chapter, number: i + 1 })) };
}

/** Name of the file with what a page's stage needs to draw: one for the whole story, one a chapter, one a figure. */
export const stageFile = (story: Story, chapters: readonly Staged[]): string =>
  chapters.length === 1 && story.chapters.length > 1 ? (chapters[0]?.id ?? 'all') : 'all';

/** What a page's stage needs before the reader has moved. */
export function stageData(story: Story, chapters: readonly Staged[]): StageData {
  const steps = chapters.flatMap((c) =>
    c.steps.map(({ id, scene, chapter, number }) => ({ id, scene, chapter, number, view: pictureOf(story, scene).map ? ('map' as const) : ('figure' as const) })),
  );
  return { base: at(''), more: at(`data/stage/${stageFile(story, chapters)}.json`), steps };
}

/** What the stage needs to draw the scenes of these chapters: nothing else of the ledger travels. */
export function stageMore(story: Story, chapters: readonly Staged[]): StageMore {
  const w = words('en');
  const used = [...new Set(chapters.flatMap((chapter) => chapter.steps.map((step) => step.scene)))];
  const figures = new Set(used.flatMap((id) => pictureOf(story, id).figure ?? []));
  const placed = ({ path, ...box }: ReturnType<typeof baseFile>): BaseFile => ({ url: at(path), ...box });

  const scenes = used.map((id): [string, StageScene] => {
    const scene = story.scenes.get(id);
    if (!scene) throw new Error(`no scene "${id}"`);
    if (scene.view === 'map') {
      const { alt: _, ...rest } = scene;
      return [id, { ...(rest as MapScene), base: { side: placed(baseFile(scene, 'side')), stack: placed(baseFile(scene, 'stack')) } } as StageScene];
    }
    const { figure, state, frame, alt, data } = drawnScene(story, scene);
    const words = { title: frame?.title ?? '', shortTitle: frame?.shortTitle ?? '', scopeLine: frame?.scope ?? '' };
    return [id, { id, view: 'figure', figure, state, alt, ...words, days: scene.days, ...(frame ? {} : { data }) }];
  });
  const placeIds = new Set(scenes.flatMap(([, scene]) => (scene.view === 'map' ? scene.labels.map((label) => label.place) : [])));
  const places = [...placeIds].map((id) => {
    const place = story.places.get(id);
    if (!place) throw new Error(`no place "${id}"`);
    return [id, { en: place.en, ar: place.ar, kind: place.kind, at: place.at }] as const;
  });

  return {
    scenes: Object.fromEntries(scenes),
    figures: Object.fromEntries(
      [...figures, 'calendar'].map((id) => [id, { data: figureData(story, id), source: story.figures.get(id)?.source ?? '', csv: at(`data/${id}.csv`) }]),
    ),
    places: Object.fromEntries(places) as StageMore['places'],
    words: { table: t(w, 'table'), data: t(w, 'data'), close: t(w, 'close') },
  };
}
