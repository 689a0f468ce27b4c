import type { Step, Story } from '../story/model.ts';
import { drawnScene } from './drawn.ts';

/** What a scene shows, in words: its text alternative, and the figure whose table stands behind it. */
export interface Picture {
  readonly alt: string;
  readonly title: string | null;
  readonly figure: string | null;
  readonly map: boolean;
}

/** Words for a scene. Throws on an unknown scene: the checker has seen all of them before. */
export function pictureOf(story: Story, id: string): Picture {
  const scene = story.scenes.get(id);
  if (!scene) throw new Error(`no scene "${id}"`);
  if (scene.view === 'map') return { alt: scene.alt, title: null, figure: null, map: true };
  const drawn = drawnScene(story, scene);
  return { alt: drawn.alt, title: drawn.frame?.title ?? null, figure: drawn.frame ? drawn.figure : null, map: false };
}

/** Whether a step asks its reader, who changes its size by the answer. */
export const asksReader = (story: Story, { kind, scene }: Step): boolean => kind === 'card' && pictureOf(story, scene).figure === 'your-count';
