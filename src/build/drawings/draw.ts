/** A drawing and how it is made: files of pictures that a build makes by the thousand. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { SvgNode } from '../../figures/svg.ts';
import { card } from '../../look/card.ts';
import { toPalettePng } from '../../look/raster.ts';
import { remember } from '../../look/remember.ts';
import { type Letters, standalone } from '../../look/standalone.ts';
import type { Theme } from '../../look/values.ts';
import { drawPicture } from '../draw-picture.ts';
import type { PictureInput } from '../picture-input.ts';
import { stillCss } from '../still-css.ts';

/** A file to draw: plain data that says all that it depends on besides the code, the geodata and the fonts. */
export type Drawing =
  | { readonly as: 'svg'; readonly picture: PictureInput; readonly theme: Theme | 'auto'; readonly title: string; readonly desc: string; readonly letters: Letters | 'lighter' }
  | { readonly as: 'png'; readonly picture: PictureInput; readonly theme: Theme; readonly width: number }
  | { readonly as: 'card'; readonly picture: PictureInput; readonly title: string; readonly eyebrow: string; readonly site: string };

/** Keeps the last few of what is made: a scene's files are drawn one after the other from the same two or three. */
function last<T>(make: (input: PictureInput) => Promise<T>): (input: PictureInput) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (input) => {
    const one = remember(made, JSON.stringify(input), () => make(input));
    for (const old of [...made.keys()].slice(0, -6)) made.delete(old);
    return one;
  };
}
const pictureOf = last(drawPicture);
const sizeOf = ({ attrs }: SvgNode) => ({ width: Number(attrs.width), height: Number(attrs.height) });

/** For the rasteriser, which takes no words (look/raster.ts). Both themes have it. */
const outlinedOf = last(async (input) => {
  const picture = await pictureOf(input);
  return standalone({ picture, ...sizeOf(picture), css: stillCss(), title: '', desc: '', letters: 'outlined' });
});

/** Quality 5: nearly what hosts send, in a fifth of the time. */
const packed = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/**
 * Outlines where they save a tenth: few words weigh less so than with their fonts, many weigh more. Brotli says the same on every
 * processor, gzip does not; what saves a tenth there saves in gzip too.
 */
const lighter = (outlined: string, embedded: string): string => (packed(outlined) < 0.9 * packed(embedded) ? outlined : embedded);

/** The bytes of a drawing. Pure: same drawing, same bytes, on every machine. */
export async function draw(drawing: Drawing): Promise<Buffer> {
  if (drawing.as === 'png') return toPalettePng(await outlinedOf(drawing.picture), drawing.width, drawing.theme);
  const picture = await pictureOf(drawing.picture);
  const size = sizeOf(picture);
  const css = stillCss();
  if (drawing.as === 'svg') {
    const { theme, title, desc, letters } = drawing;
    const as = (one: Letters) => standalone({ picture, ...size, css, theme, title, desc, letters: one });
    return Buffer.from(letters === 'lighter' ? lighter(await as('outlined'), await as('embedded')) : await as(letters));
  }
  const { title, eyebrow, site } = drawing;
  return card({ title, eyebrow, site, css, picture, pictureSize: size, fit: drawing.picture.view === 'map' ? 'cover' : 'contain' });
}
