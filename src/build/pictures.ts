import type { Story } from '../story/model.ts';
import type { Figure } from '../story/schemas/figure.ts';

/** What a scene shows, in words: its text alternative, and its figure when it is one. */
export interface Picture {
  readonly alt: string;
  readonly figure: string | null;
  readonly state: Figure['states'][number] | null;
  readonly map: boolean;
}

/** Words for a scene. Throws on an unknown scene: the checker has seen all of them before. */
export function pictureOf(story: Story, id: string): Picture {
  const scene = story.scenes.get(id);
  if (!scene) throw new Error(`no scene "${id}"`);
  if (scene.view === 'map') return { alt: scene.alt, figure: null, state: null, map: true };
  const state = story.figures.get(scene.figure)?.states.find((s) => s.id === scene.state) ?? null;
  return { alt: scene.alt ?? state?.alt ?? '', figure: scene.figure, state, map: false };
}
