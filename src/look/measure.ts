/** How wide text is, as HarfBuzz sets it; resvg uses a port of HarfBuzz, so both agree. */
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import type { TextStyle } from './text-style.ts';
import { rasterFont, ttfOf } from './ttf.ts';

const fonts = new Map<string, hb.Font>();

/** Advance in px of a run of one script, `tracking` (px) after every character. */
export async function advance(text: string, style: TextStyle, tracking = 0): Promise<number> {
  const path = await ttfOf(rasterFont(style, text));
  const font = fonts.get(path) ?? new hb.Font(new hb.Face(new hb.Blob(readFileSync(path))));
  fonts.set(path, font);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const units = buffer.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0);
  // All our fonts have 1000 units to the em.
  return (units / 1000) * style.size + tracking * [...text].length;
}
