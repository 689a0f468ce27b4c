import type { Chapter, Step, Story } from '../story/model.ts';
import type { Figure } from '../story/schemas/figure.ts';

/** Steps whose prose refers to a claim, and those that quote it as their scene. */
export function stepsTelling(story: Story, id: string): readonly Step[] {
  return [...story.steps.values()].filter((step) => {
    const scene = story.scenes.get(step.scene);
    return step.claims.includes(id) || (scene?.view === 'quote' && scene.claims.includes(id));
  });
}

/** Figures that draw a claim. */
export const figuresDrawing = (story: Story, id: string): readonly Figure[] =>
  [...story.figures.values()].filter((figure) => Object.values(figure.claims).includes(id));

/** Steps that show a figure, in order. */
export const stepsShowing = (story: Story, figure: string): readonly Step[] =>
  [...story.steps.values()].filter((step) => {
    const scene = story.scenes.get(step.scene);
    return step.figure === figure || (scene?.view === 'figure' && scene.figure === figure);
  });

/** Chapters in which a claim is told or drawn. */
export function chaptersWith(story: Story, id: string): readonly Chapter[] {
  const drawn = figuresDrawing(story, id).flatMap((figure) => stepsShowing(story, figure.id));
  const ids = new Set([...stepsTelling(story, id), ...drawn].map((step) => step.chapter));
  return story.chapters.filter((chapter) => ids.has(chapter.id));
}
