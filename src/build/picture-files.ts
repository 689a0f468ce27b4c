/** Pictures of scenes for other people's pages: a fixed theme, as SVG and as PNG at twice the size of an article's column. */
import sharp from 'sharp';
import { cached, hash } from '../look/cache.ts';
import { toPng } from '../look/raster.ts';
import { fontsHash } from '../look/ttf.ts';
import type { Story } from '../story/model.ts';
import { stillFiles, stillSvg } from './stills.ts';

/** Raise when PNGs come out differently from the same SVG. */
const version = 'picture 1';

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

/** The bytes of a picture. PNGs are kept in node_modules/.cache by the hash of their SVG. */
export async function pictureBytes(story: Story, { scene, theme, ending }: PictureFile): Promise<string | Buffer> {
  const look = theme === 'dark' ? 'night' : 'paper';
  const svg = await stillSvg(story, scene, 'page', look);
  if (ending === 'svg') return svg;
  return cached('pictures', `${hash(version, fontsHash(), String(pngWidth), svg)}.png`, async () => {
    const png = await toPng(svg, pngWidth, look);
    return sharp(png).png({ palette: true, quality: 90, effort: 4, dither: 0 }).toBuffer();
  });
}
