import { figures } from '../figures/index.ts';
import { card } from '../look/card.ts';
import { cardFigure } from '../look/card-picture.ts';
import type { Story } from '../story/model.ts';
import { drawnScene } from './drawn.ts';
import { pictureNode, stillCss } from './stills.ts';
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

/** The PNG of a card: words beside the scene's own picture, a map to the edges or a figure in its narrow form. */
export async function cardPng(story: Story, { title, eyebrow, scene: id }: CardSpec): Promise<Buffer> {
  const scene = story.scenes.get(id);
  if (!scene) throw new Error(`no scene "${id}"`);
  const shared = { title, eyebrow, site: story.site.title, css: stillCss() };
  if (scene.view === 'map') {
    const picture = await pictureNode(story, id, 'side');
    const pictureSize = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
    return card({ ...shared, picture, pictureSize, fit: 'cover' });
  }
  const drawn = drawnScene(story, scene);
  const load = figures[drawn.figure];
  if (!load) throw new Error(`no figure "${drawn.figure}"`);
  const picture = (await load()).draw(drawn.data, drawn.state, cardFigure);
  return card({ ...shared, picture, pictureSize: cardFigure });
}
