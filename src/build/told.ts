import type { Chapter, Step, Story } from '../story/model.ts';
import type { Figure } from '../story/schemas/figure.ts';

/** Who tells and draws what, gone through once for a story: every claim, figure and scene asks. */
interface Told {
  readonly byClaim: ReadonlyMap<string, readonly Step[]>;
  readonly byFigure: ReadonlyMap<string, readonly Step[]>;
  readonly drawing: ReadonlyMap<string, readonly Figure[]>;
  readonly scenes: ReadonlySet<string>;
}

const known = new WeakMap<Story, Told>();

function toldIn(story: Story): Told {
  let told = known.get(story);
  if (!told) {
    told = goThrough(story);
    known.set(story, told);
  }
  return told;
}

function goThrough(story: Story): Told {
  const byClaim = new Map<string, Step[]>();
  const byFigure = new Map<string, Step[]>();
  const drawing = new Map<string, Figure[]>();
  for (const step of story.steps.values()) {
    const scene = story.scenes.get(step.scene);
    for (const id of new Set([...step.claims, ...(scene?.view === 'quote' ? scene.claims : [])])) add(byClaim, id, step);
    for (const id of new Set([step.figure, scene?.view === 'figure' ? scene.figure : undefined])) if (id) add(byFigure, id, step);
  }
  for (const figure of story.figures.values()) for (const id of new Set(Object.values(figure.claims))) add(drawing, id, figure);
  return { byClaim, byFigure, drawing, scenes: new Set([...story.steps.values()].map(({ scene }) => scene)) };
}

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Steps whose prose refers to a claim, and those that quote it as their scene. */
export const stepsTelling = (story: Story, id: string): readonly Step[] => toldIn(story).byClaim.get(id) ?? [];

/** Figures that draw a claim. */
export const figuresDrawing = (story: Story, id: string): readonly Figure[] => toldIn(story).drawing.get(id) ?? [];

/** Steps that show a figure, in order. */
export const stepsShowing = (story: Story, figure: string): readonly Step[] => toldIn(story).byFigure.get(figure) ?? [];

/** Whether a step shows a scene, on the stage. */
export const isStaged = (story: Story, scene: string): boolean => toldIn(story).scenes.has(scene);

/** Chapters in which a claim is told or drawn. */
export function chaptersWith(story: Story, id: string): readonly Chapter[] {
  const drawn = figuresDrawing(story, id).flatMap((figure) => stepsShowing(story, figure.id));
  const ids = new Set([...stepsTelling(story, id), ...drawn].map((step) => step.chapter));
  return story.chapters.filter((chapter) => ids.has(chapter.id));
}
