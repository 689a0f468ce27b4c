/** How wide text is. */
import { shapeText, unitsToEm } from './shape-text.ts';
import type { TextStyle } from './text-style.ts';

/** Advance in px of a run of one script, `tracking` (px) after every character. */
export async function advance(text: string, style: TextStyle, tracking = 0): Promise<number> {
  const units = (await shapeText(text, style, tracking !== 0)).reduce((sum, glyph) => sum + glyph.advance, 0);
  return (units / unitsToEm) * style.size + tracking * [...text].length;
}
