/** Text as HarfBuzz sets it; resvg uses a port of HarfBuzz and browsers use HarfBuzz itself, so that all agree. */
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { remember } from './remember.ts';
import { familyOf, type TextStyle } from './text-style.ts';
import { rasterFont, ttfOf, variableSerif } from './ttf.ts';

/** All our fonts have as many units to the em. */
export const unitsToEm = 1000;

/** The static cuts that resvg takes, or those that a browser takes from our web fonts: the serif follows the size there. */
export type Cut = 'raster' | 'screen';

/** Commands M, L, Q, C and Z with their points. */
export type Outline = readonly hb.SvgPathCommand[];

/** One glyph, in units of the font, y upwards. */
export interface Glyph {
  readonly outline: () => Outline;
  readonly advance: number;
  /** Where it stands beside its place in the line: marks over letters. */
  readonly x: number;
  readonly y: number;
}

const faces = new Map<string, hb.Face>();
const fonts = new Map<string, hb.Font>();

async function fontOf(text: string, style: TextStyle, cut: Cut): Promise<hb.Font> {
  const asked = rasterFont(style, text);
  const varies = cut === 'screen' && asked.family.startsWith(familyOf.serif) && !asked.italic;
  const [weight, size] = [style.weight, Math.min(60, Math.max(20, style.size))];
  const path = varies ? await variableSerif() : await ttfOf(asked);
  return remember(fonts, varies ? `${path} ${weight} ${size}` : path, () => {
    const font = new hb.Font(remember(faces, path, () => new hb.Face(new hb.Blob(readFileSync(path)))));
    if (varies) font.setVariations([new hb.Variation('wght', weight), new hb.Variation('opsz', size)]);
    return font;
  });
}

/** Where a face has no italic, browsers lean it by one in four (Skia's fake italic). */
const slant = ({ type, values }: hb.SvgPathCommand): hb.SvgPathCommand => ({ type, values: values.map((value, i) => (i % 2 ? value : value + (values[i + 1] as number) / 4)) });

/** Browsers tie no letters together that are spaced (CSS Text 3, 9.2). */
const untied = ['liga', 'clig'].map((tag) => new hb.Feature(tag, 0));

/** The glyphs of a run of one script, from left to right. `tracked` where letters are spaced. */
export async function shapeText(text: string, style: TextStyle, cut: Cut = 'raster', tracked = false): Promise<readonly Glyph[]> {
  const font = await fontOf(text, style, cut);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer, tracked && cut === 'screen' ? untied : []);
  const glyphs = buffer.getGlyphInfosAndPositions();
  const slanted = style.italic && !rasterFont(style, text).italic;
  return glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
    outline: () => outlineOf(font, codepoint, slanted),
    advance: xAdvance,
    x: xOffset,
    y: yOffset,
  }));
}

const outlines = new Map<hb.Font, Map<string, Outline>>();

/** The same letters are asked for thousands of times in a build. */
const outlineOf = (font: hb.Font, glyph: number, slanted: boolean): Outline =>
  remember(remember(outlines, font, () => new Map<string, Outline>()), `${glyph} ${slanted}`, () => {
    const commands = font.glyphToJson(glyph);
    return slanted ? commands.map(slant) : commands;
  });
