/** The site's fonts as static TrueType files: resvg reads neither woff2 nor variable axes. Made from src/look/fonts once, then cached. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import { cachedFile, hash } from './cache.ts';
import { remember } from './remember.ts';
import { familyOf, isArabic, type TextStyle } from './text-style.ts';

/** The committed web font files. Found from the project's top: import.meta would point into dist/ during a build. */
export const webFont = (name: string): Buffer => remember(webFonts, name, () => readFileSync(resolve('src/look/fonts', `${name}.woff2`)));
const webFonts = new Map<string, Buffer>();

/** From this size (px) on the headline cut is drawn; browsers choose by opsz themselves. */
export const headlineSize = 34;

interface Instance {
  readonly from: string;
  readonly family: string;
  readonly weight: number;
  readonly axes?: NonNullable<SubsetOptions['variationAxes']>;
}

const headline = 'Source Serif 4 Headline';
const instances: readonly Instance[] = [
  { from: 'serif', family: familyOf.serif, weight: 400, axes: { wght: 400, opsz: 20 } },
  { from: 'serif', family: familyOf.serif, weight: 600, axes: { wght: 600, opsz: 20 } },
  { from: 'serif', family: headline, weight: 400, axes: { wght: 400, opsz: 60 } },
  { from: 'serif-italic', family: familyOf.serif, weight: 400 },
  ...[400, 500, 600].map((weight) => ({ from: 'sans', family: familyOf.sans, weight, axes: { wght: weight } })),
  ...[400, 500, 600].map((weight) => ({ from: `naskh-${weight}`, family: familyOf.naskh, weight })),
];

/** The raster font for text of one script in this style: its family as resvg knows it, and the weight there is. */
export function rasterFont(
  style: TextStyle,
  text: string,
): { readonly family: string; readonly weight: number; readonly italic: boolean } {
  if (isArabic(text)) return { family: familyOf.naskh, weight: style.weight, italic: false };
  if (style.typeface === 'sans') return { family: familyOf.sans, weight: style.weight, italic: false };
  if (style.italic) return { family: familyOf.serif, weight: 400, italic: true };
  if (style.weight === 400)
    return { family: style.size >= headlineSize ? headline : familyOf.serif, weight: 400, italic: false };
  return { family: familyOf.serif, weight: 600, italic: false };
}

/** Path of the TrueType file of a raster font. */
export function ttfOf(font: ReturnType<typeof rasterFont>): Promise<string> {
  const instance = instances.find(
    (i) => i.family === font.family && i.weight === font.weight && (i.from === 'serif-italic') === font.italic,
  );
  if (!instance) throw new Error(`no raster font ${JSON.stringify(font)}`);
  return remember(ttfs, instance, () => makeTtf(instance));
}
const ttfs = new Map<Instance, Promise<string>>();

/** Paths of the TrueType files, for resvg's fontFiles; with a flattened picture, of those it names: resvg reads them anew for every picture. */
export const ttfFiles = (svg?: string): Promise<readonly string[]> =>
  Promise.all(instances.filter(({ family }) => svg === undefined || svg.includes(`'${family}'`)).map((instance) => remember(ttfs, instance, () => makeTtf(instance))));

/** Path of the serif with its axes, as browsers have it. */
export const variableSerif = (): Promise<string> => (serifPath ??= makeVariable());
let serifPath: Promise<string> | undefined;

function makeVariable(): Promise<string> {
  const woff2 = webFont('serif');
  return cachedFile('ttf', `${hash(woff2, 'variable', 'v1')}.ttf`, () => subsetFont(woff2, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true }));
}

function makeTtf({ from, family, axes }: Instance): Promise<string> {
  const woff2 = webFont(from);
  const name = `${hash(woff2, family, JSON.stringify(axes ?? {}), 'v2')}.ttf`;
  return cachedFile('ttf', name, async () => {
    const options: SubsetOptions = {
      targetFormat: 'sfnt',
      keepAllGlyphs: true,
      ...(axes ? { variationAxes: axes } : {}),
    };
    return rename(await subsetFont(woff2, undefined, options), family);
  });
}

/** The font with a name table that says nothing but `family`: the instances of one variable font are all named alike. */
function rename(font: Buffer, family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  // Format 0, two records, text at 30. Each: Windows, Unicode, US English, name 1 (family) or 6 (PostScript, which resvg insists on).
  const record = (id: number): number[] => [3, 1, 0x409, id, text.length, 0];
  const head = Buffer.alloc(30);
  for (const [i, n] of [0, 2, 30, ...record(1), ...record(6)].entries()) head.writeUInt16BE(n, i * 2);
  const tables = font.readUInt16BE(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    if (font.toString('latin1', at, at + 4) !== 'name') continue;
    const renamed = Buffer.concat([font, Buffer.alloc(-font.length & 3), head, text]);
    renamed.writeUInt32BE(font.length + (-font.length & 3), at + 8);
    renamed.writeUInt32BE(30 + text.length, at + 12);
    return renamed;
  }
  throw new Error(`font for ${family} has no name table`);
}
