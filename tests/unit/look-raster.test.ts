import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { card } from '../../src/look/card.ts';
import { toPng } from '../../src/look/raster.ts';
import { visualRuns } from '../../src/look/scripts.ts';
import { standalone } from '../../src/look/standalone.ts';
import type { TextStyle } from '../../src/look/text-style.ts';
import { lineWidth, wrap } from '../../src/look/wrap.ts';

const css = `:root { --paper: light-dark(#f1ebde, #191b1c); --ink: light-dark(#2b2723, #efe7d8);
  --ink-soft: light-dark(#5d554b, #b9af9f); --rule-strong: light-dark(#857b6c, #7a7468); }`;
const outlined = (picture: string) => standalone({ picture, width: 200, height: 60, css, title: '', desc: '', letters: 'outlined' });

/** Where ink is: left and right edge of what is painted (px), and in how many separate patches. */
async function ink(picture: string) {
  const { data, info } = await sharp(toPng(await outlined(picture), 200))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const painted = Array.from({ length: info.width }, (_, x) =>
    Array.from({ length: info.height }, (__, y) => data[(y * info.width + x) * 4 + 3] as number).some(
      (alpha) => alpha > 60,
    ),
  );
  const patches = painted.filter((on, x) => on && !painted[x - 1]).length;
  return { left: painted.indexOf(true), right: painted.lastIndexOf(true), patches };
}
const naskh = (text: string, rest: string): string =>
  `<text font-family="Noto Naskh Arabic" font-size="30" y="40" ${rest}>${text}</text>`;

describe('words of a PNG', () => {
  it('joins Arabic letters', async () => {
    const joined = await ink(naskh('بيت', 'x="40"'));
    const apart = await ink(naskh('ب\u200cي\u200cت', 'x="40"'));
    expect(joined.patches).toBe(1);
    expect(apart.patches).toBe(3);
  });
  it('ends right-to-left text where it is anchored', async () => {
    expect((await ink(naskh('الرقة', 'x="150" direction="rtl"'))).right).toBeLessThan(152);
    expect((await ink(naskh('الرقة', 'x="50" direction="rtl" text-anchor="end"'))).left).toBeGreaterThan(47);
  });
  it('sets two scripts in one line', async () => {
    const both = await ink('<text font-family="Source Serif 4" font-size="20" x="10" y="40">Raqqa الرقة</text>');
    const one = await ink('<text font-family="Source Serif 4" font-size="20" x="10" y="40">Raqqa</text>');
    expect(both.right).toBeGreaterThan(one.right + 30);
  });
  it('gives the same bytes for the same picture', async () => {
    const source = await outlined('<rect width="200" height="60" fill="var(--paper)"/><text x="9" y="40" fill="var(--ink)">Raqqa 2017</text>');
    expect(toPng(source, 400).equals(toPng(source, 400))).toBe(true);
    expect(toPng(source, 400, 'night').equals(toPng(source, 400))).toBe(false);
  });
  it('refuses words that are no outlines: they would be left out', async () => {
    const bare = await standalone({ picture: '<text>Raqqa</text>', width: 9, height: 9, css, title: '', desc: '', letters: 'bare' });
    expect(() => toPng(bare, 9)).toThrow('<text> "Raqqa" is no outline');
  });
});

describe('lines', () => {
  const style: TextStyle = { typeface: 'serif', weight: 400, italic: false, size: 20, rtl: false, anchor: 'start' };
  it('break between words and stay within the width', async () => {
    const lines = await wrap('Monitors counted past one thousand in September', style, 160);
    expect(lines.join(' ')).toBe('Monitors counted past one thousand in September');
    for (const line of lines) expect(await lineWidth(line, style)).toBeLessThanOrEqual(160);
  });
  it('read in the order of their direction', () => {
    expect(visualRuns('Euphrates نهر الفرات', false)).toEqual(['Euphrates ', 'نهر الفرات']);
    expect(visualRuns('يوم 3 July 2017.', true)).toEqual(['.', '3 July 2017', 'يوم ']);
  });
});

describe('card', () => {
  const options = {
    title: 'The ring closes',
    eyebrow: 'The siege · 5 of 11',
    site: 'What Raqqa Cost',
    picture: '<rect width="9" height="9" fill="var(--ink-soft)"/>',
    pictureSize: { width: 9, height: 9 },
    css,
  } as const;
  it.each(['en', 'ar'] as const)('is 1200 × 630 and light (%s)', async (lang) => {
    const png = await card({ ...options, lang });
    const { width, height, format } = await sharp(png).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
    expect(png.length).toBeLessThan(120_000);
  });
  it('refuses a title that cannot fit', async () => {
    await expect(card({ ...options, title: 'word '.repeat(120) })).rejects.toThrow('title is too long');
  });
});
