import { compact, inside } from '../marks/layout.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import type { FigureData, Size } from '../types.ts';
import { pick } from '../words.ts';

/** The four ways, in the order drawn: three by Islamic State, one by the Coalition. */
export const tactics = ['mines', 'checkpoint', 'shooting'] as const;
export const lanes = [...tactics, 'boat'] as const;
export type Lane = (typeof lanes)[number];

/** Styles of a picture of this size: the ends, who did it, by whose account, names of the ways, words under those. */
export interface Type {
  readonly end: StyleName;
  readonly strong: StyleName;
  readonly plain: StyleName;
  readonly name: StyleName;
  readonly more: StyleName;
}

export interface Plan {
  readonly narrow: boolean;
  readonly type: Type;
  /** Baselines, px: the words over the two ends, over the three tactics, over the river. */
  readonly ends: number;
  readonly heads: readonly [number, number];
  /** The band of the city: left, right, top, bottom, px. */
  readonly city: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  /** Where the words in the lanes begin, where every way is drawn from and where it ends. */
  readonly words: number;
  readonly from: number;
  readonly out: number;
  /** Middle and half width of the place of the signs; all four have the same. */
  readonly sign: number;
  readonly half: number;
  /** Height of a sign over and under its way, thickness of a way, px. */
  readonly rise: number;
  readonly road: number;
  /** First baseline and middle of the way of each lane. */
  readonly lanes: readonly { readonly lane: Lane; readonly name: number; readonly way: number }[];
  /** The rules over the ways of either party. */
  readonly rules: readonly [number, number];
  readonly note: { readonly y: number; readonly inline: boolean; readonly lines: readonly string[] };
}

const wide = { end: 't-small-strong', plain: 't-small', name: 't-small-strong', more: 't-small' } as const;
const large: Type = { ...wide, strong: 't-number-m', name: 't-number-s', more: 't-label' };
const medium: Type = { ...wide, strong: 't-number-s' };
const small: Type = {
  end: 't-micro-strong',
  strong: 't-micro-strong',
  plain: 't-micro',
  name: 't-micro',
  more: 't-micro',
};
/** Between bold words and those that go on after them, px. */
export const gap = 8;

/** Lays four equal lanes under one another in whatever height the words around them leave. */
export function layWays(data: FigureData, size: Size): Plan {
  const box = inside(size);
  const narrow = compact(size, 300);
  const { word } = pick(data);
  const type = narrow ? small : size.width >= 1000 && size.height >= 560 ? large : medium;
  const low = size.height < 220;
  const line = styles[type.end].line;

  const note = word(narrow ? 'placesShort' : 'places');
  const width = box.x1 - box.x0;
  const inline = measure(word('scheme'), type.end) + gap + measure(note, type.plain) <= width;
  const noteLines = inline ? [note] : wrap(note, width, type.plain);
  const noteHeight = (inline ? 1 : 1 + noteLines.length) * line;

  const ends = box.y0 + styles[type.end].size * 0.8;
  const head = styles[type.strong].line + (low ? 0 : narrow ? 6 : 16);
  const top = ends + (low ? 1 : narrow ? 4 : 10);
  const foot = box.y1 - noteHeight - (low ? 0 : narrow ? 6 : 14);
  const tall = (foot - top - 2 * head) / 4;

  const band = narrow ? 14 : Math.round(Math.min(96, width * 0.085));
  const city = { x0: box.x0, x1: box.x0 + band, y0: top, y1: foot };
  const words = city.x1 + (narrow ? 8 : 20);
  const road = narrow ? 5 : type === large ? 12 : 9;
  const cap = styles[type.name].size;
  const under = narrow ? 0 : styles[type.more].line;
  const above = Math.min(tall * 0.3, narrow ? 16 : 30) * 0.6 + cap * 0.8;
  // In a low picture the words stand on the way itself, before its sign.
  const firstLine = low ? tall / 2 + cap * 0.33 : above;
  const wayAt = low ? tall / 2 : Math.max(above + under + (narrow ? 6 : 12) + road / 2, tall * 0.66);
  const rise = Math.max(6, Math.min(46, tall * 0.3 + (narrow ? 3 : 0), tall - wayAt - 1.5));
  const half = Math.max(32, Math.round(rise * 1.9));

  const widest = Math.max(
    ...lanes.map((lane) =>
      narrow
        ? measure(word(`${lane}Short`), type.name)
        : Math.max(measure(word(lane), type.name), measure(word(`${lane}More`), type.more)),
    ),
  );
  const out = box.x1 - 1;
  const sign = Math.min(out - half - (narrow ? 22 : 60), Math.max(words + widest + half + 10, width * 0.66));

  const lane = (name: Lane, i: number) => {
    const y = top + (i < 3 ? head : 2 * head) + i * tall;
    return { lane: name, name: y + firstLine, way: Math.round(y + wayAt) };
  };
  const river = top + head + 3 * tall;
  const drop = head - (low ? 3 : narrow ? 5 : 8);
  return {
    narrow,
    type,
    ends,
    heads: [top + drop, river + drop],
    city,
    out,
    words,
    from: low ? words + widest + 8 : city.x1,
    sign: Math.round(sign),
    half,
    rise,
    road,
    lanes: lanes.map(lane),
    rules: [Math.round(top) + 0.5, Math.round(river) + 0.5],
    note: { y: box.y1 - noteHeight + styles[type.end].size * 0.95, inline, lines: noteLines },
  };
}
