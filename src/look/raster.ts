/** SVG to PNG, with the site's fonts and no others, the same bytes on every machine. */
import { crc32 } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { flatten } from './flatten.ts';
import { ttfFiles } from './ttf.ts';
import type { Theme } from './values.ts';

/**
 * The picture as a PNG `width` pixels wide, height in proportion. Transparent where the picture paints nothing.
 * @param svg a complete SVG, best of standalone(); its own theme is overruled by `theme`.
 */
export async function toPng(svg: string, width: number, theme: Theme = 'paper'): Promise<Buffer> {
  return (await render(svg, width, theme)).asPng();
}

/**
 * The same with at most 256 colours, which carry paper, clay and ink without loss that can be seen, at a third of the
 * bytes.
 */
export async function toPalettePng(svg: string, width: number, theme: Theme): Promise<Buffer> {
  const drawn = await render(svg, width, theme);
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

async function render(svg: string, width: number, theme: Theme) {
  const flat = await flatten(svg, theme);
  const font = { fontFiles: [...(await ttfFiles(flat))], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  return new Resvg(flat, { font, fitTo: { mode: 'width', value: width } }).render();
}
