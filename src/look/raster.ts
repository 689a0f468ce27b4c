/** SVG to PNG, the same bytes on every machine. Words come as outlines (outline-text.ts): resvg knows no axes of fonts and no slanted sans. */
import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { toSvg } from '../figures/svg.ts';
import { flatten } from './flatten.ts';
import type { Theme } from './values.ts';

/**
 * The picture as a PNG `width` pixels wide, height in proportion. Transparent where the picture paints nothing.
 * @param svg a complete SVG, best of standalone() with outlined letters; its own theme is overruled by `theme`. Throws on <text>.
 */
export function toPng(svg: string, width: number, theme: Theme = 'paper'): Buffer {
  return render(svg, width, theme).asPng();
}

/**
 * The same with at most 256 colours, which carry paper, clay and ink without loss that can be seen, at a third of the
 * bytes.
 */
export async function toPalettePng(svg: string, width: number, theme: Theme): Promise<Buffer> {
  const drawn = render(svg, width, theme);
  // Pixels, not a PNG: to pack them and unpack them again takes a quarter of the time.
  const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
  return at72(await sharp(drawn.pixels, { raw }).png({ palette: true, quality: 90, effort: 1, dither: 0 }).toBuffer());
}

/** 72 pixels an inch, as of a PNG: sharp takes bare pixels for a millimetre each, and documents would show them a metre wide. */
function at72(png: Buffer): Buffer {
  const at = png.indexOf('pHYs');
  if (at < 0) return png;
  png.writeUInt32BE(2834, at + 4);
  png.writeUInt32BE(2834, at + 8);
  png.writeUInt32BE(crc32(png.subarray(at, at + 13)), at + 13);
  return png;
}

function render(svg: string, width: number, theme: Theme) {
  const flat = toSvg(flatten(svg, theme));
  // Without a font resvg leaves words out and says nothing.
  const word = /<text[^>]*>([^<]*)/.exec(flat);
  if (word) throw new Error(`PNG: <text> "${word[1]}" is no outline; give standalone() letters: 'outlined'`);
  return new Resvg(flat, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } }).render();
}
