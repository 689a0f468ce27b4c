/** Pictures of scenes for other people's pages: a fixed theme, as SVG and as PNG at twice the size of an article's column. */
import type { Story } from '../story/model.ts';
import type { Drawing } from './drawings/draw.ts';
import { pictureInput } from './picture-input.ts';
import { stillDrawing, stillFiles } from './stills.ts';

export const pictureThemes = ['light', 'dark'] as const;
export const pictureEndings = ['png', 'svg'] as const;
export type PictureTheme = (typeof pictureThemes)[number];
export type PictureEnding = (typeof pictureEndings)[number];

/** Width of every PNG in pixels. */
export const pngWidth = 1520;

/** A picture to make, and its file under the base. */
export interface PictureFile {
  readonly scene: string;
  readonly theme: PictureTheme;
  readonly ending: PictureEnding;
  readonly path: string;
}

/** The four files of a scene: PNG light and dark, SVG light and dark. */
export const pictureFiles = (scene: string): readonly PictureFile[] =>
  pictureEndings.flatMap((ending) => pictureThemes.map((theme) => ({ scene, theme, ending, path: `pictures/${scene}.${theme}.${ending}` })));

/** Pixels of a scene's PNG. */
export function pngSize(story: Story, scene: string): { readonly width: number; readonly height: number } {
  const { width, height } = stillFiles(story, scene).page;
  return { width: pngWidth, height: Math.round((pngWidth * height) / width) };
}

/** What a picture file holds. */
export function pictureDrawing(story: Story, { scene, theme, ending }: PictureFile): Drawing {
  const look = theme === 'dark' ? 'night' : 'paper';
  return ending === 'svg' ? stillDrawing(story, scene, 'page', look, 'embedded') : { as: 'png', picture: pictureInput(story, scene, 'page'), theme: look, width: pngWidth };
}
