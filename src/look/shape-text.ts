/** Text as HarfBuzz sets it, with the axes and features that browsers use: they set theirs by HarfBuzz or as it does. */
import { readFileSync } from 'node:fs';
import * as hb from 'harfbuzzjs';
import { remember } from './remember.ts';
import type { TextStyle } from './text-style.ts';
import { faceOf, ttfOf } from './ttf.ts';

/** All our fonts have as many units to the em. */
export const unitsToEm = 1000;

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

async function fontOf(text: string, style: TextStyle): Promise<hb.Font> {
  const face = faceOf(style, text);
  const varies = face.from === 'serif';
  const [weight, size] = [style.weight, Math.min(60, Math.max(20, style.size))];
  const path = await ttfOf(face);
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
export async function shapeText(text: string, style: TextStyle, tracked = false): Promise<readonly Glyph[]> {
  const font = await fontOf(text, style);
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer, tracked ? untied : []);
  const glyphs = buffer.getGlyphInfosAndPositions();
  const slanted = style.italic && faceOf(style, text).from !== 'serif-italic';
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
