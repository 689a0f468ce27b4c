/** A drawing and how it is made: files of pictures that a build makes by the thousand. */
import { card } from '../../look/card.ts';
import { toPalettePng } from '../../look/raster.ts';
import { standalone } from '../../look/standalone.ts';
import type { Theme } from '../../look/values.ts';
import { drawPicture } from '../draw-picture.ts';
import type { PictureInput } from '../picture-input.ts';
import { stillCss } from '../still-css.ts';

/** A file to draw: plain data that says all that it depends on besides the code, the geodata and the fonts. */
export type Drawing =
  | { readonly as: 'svg'; readonly picture: PictureInput; readonly theme: Theme | 'auto'; readonly title: string; readonly desc: string; readonly fonts: boolean }
  | { readonly as: 'png'; readonly picture: PictureInput; readonly theme: Theme; readonly width: number }
  | { readonly as: 'card'; readonly picture: PictureInput; readonly title: string; readonly eyebrow: string; readonly site: string };

/** The bytes of a drawing. Pure: same drawing, same bytes, on every machine. */
export async function draw(drawing: Drawing): Promise<Buffer> {
  const picture = await drawPicture(drawing.picture);
  const size = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
  const css = stillCss();
  if (drawing.as === 'svg') {
    const { theme, title, desc, fonts } = drawing;
    return Buffer.from(await standalone({ picture, ...size, css, theme, title, desc, fonts }));
  }
  if (drawing.as === 'png') {
    // No fonts inside, since the rasteriser has its own; words are placed as in the file that has them.
    const placed = { ...picture, attrs: { ...picture.attrs, 'text-rendering': 'geometricPrecision' } };
    const svg = await standalone({ picture: placed, ...size, css, theme: drawing.theme, title: '', desc: '', fonts: false });
    return toPalettePng(svg, drawing.width, drawing.theme, 4);
  }
  const { title, eyebrow, site } = drawing;
  return card({ title, eyebrow, site, css, picture, pictureSize: size, fit: drawing.picture.view === 'map' ? 'cover' : 'contain' });
}
