/** The site's fonts as TrueType files: HarfBuzz reads no woff2. Made from src/look/fonts once, then cached. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import { cachedFile, hash } from './cache.ts';
import { remember } from './remember.ts';
import { isArabic, type TextStyle, type Weight } from './text-style.ts';

/** The committed web font files. Found from the project's top: import.meta would point into dist/ during a build. */
export const webFont = (name: string): Buffer => remember(webFonts, name, () => readFileSync(resolve('src/look/fonts', `${name}.woff2`)));
const webFonts = new Map<string, Buffer>();

/** A web font, at one weight where it has that axis alone; the serif keeps its axes, for it follows the size too. */
export interface Face {
  readonly from: 'serif' | 'serif-italic' | 'sans' | `naskh-${Weight}`;
  readonly weight?: Weight;
}

/** The face of text of one script in this style. */
export function faceOf(style: TextStyle, text: string): Face {
  if (isArabic(text)) return { from: `naskh-${style.weight}` };
  if (style.typeface === 'sans') return { from: 'sans', weight: style.weight };
  return { from: style.italic ? 'serif-italic' : 'serif' };
}

const weights: readonly Weight[] = [400, 500, 600];
/** Every face there is. */
export const faces: readonly Face[] = [{ from: 'serif' }, { from: 'serif-italic' }, ...weights.map((weight) => ({ from: 'sans', weight }) as const), ...weights.map((weight) => ({ from: `naskh-${weight}` }) as const)];

/** Path of the TrueType file of a face. */
export const ttfOf = ({ from, weight }: Face): Promise<string> =>
  remember(ttfs, `${from} ${weight}`, () => {
    const woff2 = webFont(from);
    const options: SubsetOptions = { targetFormat: 'sfnt', keepAllGlyphs: true, ...(weight && { variationAxes: { wght: weight } }) };
    return cachedFile('ttf', `${hash(woff2, JSON.stringify(options), 'v3')}.ttf`, () => subsetFont(woff2, undefined, options));
  });
const ttfs = new Map<string, Promise<string>>();
