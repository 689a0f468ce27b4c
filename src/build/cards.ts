import type { Story } from '../story/model.ts';
import type { Drawing } from './drawings/draw.ts';
import { cardInput } from './picture-input.ts';
import { t, words } from './ui.ts';

/** A share card to make: its id is its file name under /cards/. */
export interface CardSpec {
  readonly id: string;
  readonly title: string;
  readonly eyebrow: string;
  readonly scene: string;
}

/** One card for the cover, for every chapter and for every step. */
export function cards(story: Story): readonly CardSpec[] {
  const w = words('en');
  return [
    { id: 'cover', title: story.site.title, eyebrow: story.site.promise, scene: story.site.scene },
    ...story.chapters.flatMap((chapter) => [
      { id: chapter.id, title: chapter.title, eyebrow: story.site.title, scene: chapter.steps[0]?.scene ?? story.site.scene },
      ...chapter.steps.map((step) => ({
        id: step.id,
        title: step.title,
        eyebrow: `${chapter.title} · ${t(w, 'stepOf', { n: step.number, of: chapter.steps.length })} · ${step.date}`,
        scene: step.scene,
      })),
    ]),
  ];
}

/** A card: words beside the scene's own picture, a map to the edges or a figure in its narrow form. */
export const cardDrawing = (story: Story, { title, eyebrow, scene }: CardSpec): Drawing => ({
  as: 'card',
  picture: cardInput(story, scene),
  title,
  eyebrow,
  site: story.site.title,
});
