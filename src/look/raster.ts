/** SVG to PNG, with the site's fonts and no others, the same bytes on every machine. */
import { Resvg } from '@resvg/resvg-js';
import { flatten } from './flatten.ts';
import { ttfFiles } from './ttf.ts';
import type { Theme } from './values.ts';

/**
 * The picture as a PNG `width` pixels wide, height in proportion. Transparent where the picture paints nothing.
 * @param svg a complete SVG, best of standalone(); its own theme is overruled by `theme`.
 */
export async function toPng(svg: string, width: number, theme: Theme = 'paper'): Promise<Buffer> {
  return new Resvg(await flatten(svg, theme), await settings(width)).render().asPng();
}

async function settings(width: number) {
  const font = { fontFiles: [...(await ttfFiles())], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  return { font, fitTo: { mode: 'width' as const, value: width } };
}
