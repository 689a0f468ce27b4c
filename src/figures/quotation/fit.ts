import { type StyleName, styles } from '../marks/type.ts';
import { balance } from '../marks/wrap.ts';
import { lineOf, markWidth, setLines } from './set.ts';

/** How much stands under the words. A low picture leaves the gloss, then the role, to the card beside it. */
type Foot = 'gloss' | 'role' | 'name';

export interface Fitted {
  /** px */
  readonly size: number;
  readonly texts: readonly (readonly string[])[];
  /** Indent of the words, so that their first quotation mark hangs left of them, px. */
  readonly hang: number;
  readonly foot: readonly FootBlock[];
  /** From the last line of the words to the rule under them, px. */
  readonly gap: number;
  readonly height: number;
}

/** A rule with words under it: who speaks, or our gloss. */
export interface FootBlock {
  readonly name: string | undefined;
  readonly nameStyle: StyleName;
  readonly lines: readonly string[];
  readonly style: StyleName;
  readonly x: number;
  readonly width: number;
  /** From the first block's top, px. */
  readonly top: number;
  readonly height: number;
}

export interface Words {
  readonly texts: readonly string[];
  readonly name: string;
  readonly role: string;
  readonly gloss: string | undefined;
}

const largest = 52;
/** Space between two columns, and between a rule and the words under it, px. */
const gutter = 24;

/** The largest setting that fits: gloss and role are given up before the words get smaller than people can read with ease. */
export function fitWords(words: Words, width: number, height: number, narrow: boolean): Fitted {
  const tries: readonly (readonly [Foot, number])[] = narrow
    ? [
        ['gloss', 22],
        ['role', 20],
        ['name', 18],
        ['name', 12],
      ]
    : [
        ['gloss', 26],
        ['role', 22],
        ['name', 20],
        ['name', 12],
      ];
  for (const [foot, least] of tries)
    for (let size = narrow ? 36 : largest; size >= least; size--) {
      const set = setAt(words, foot, size, width, narrow);
      if (set.height <= height) return set;
    }
  return setAt(words, 'name', 12, width, narrow);
}

function setAt(words: Words, kind: Foot, size: number, width: number, narrow: boolean): Fitted {
  const hang = narrow ? 0 : Math.ceil(markWidth(size));
  const texts = words.texts.map((text) => setLines(text, width - hang, size));
  const foot = footBlocks(words, kind, hang, width - hang, narrow);
  const gap = Math.round(Math.min(44, Math.max(14, size * 0.8)));
  const lines = texts.reduce((sum, text) => sum + text.length, 0);
  const between = (texts.length - 1) * Math.round(size * 0.5);
  const bottom = Math.max(...foot.map((block) => block.top + block.height));
  return { size, texts, hang, foot, gap, height: lines * lineOf(size) + between + gap + bottom };
}

function footBlocks({ name, role, gloss }: Words, kind: Foot, x: number, width: number, narrow: boolean): FootBlock[] {
  const style: StyleName = narrow ? 't-small' : 't-label';
  const nameStyle: StyleName = narrow ? 't-name-s' : 't-name';
  const inner = narrow ? 9 : 17;
  const column = narrow ? width : Math.round((width - gutter) * 0.56);
  const roleLines = kind === 'name' ? [] : balance(role, column - 8, style);
  const speaker: FootBlock = {
    name,
    nameStyle,
    lines: roleLines,
    style,
    x,
    width: column,
    top: 0,
    height: inner + styles[nameStyle].line + roleLines.length * styles[style].line,
  };
  if (kind !== 'gloss' || !gloss) return [speaker];
  const glossX = narrow ? x : x + column + gutter;
  const glossWidth = narrow ? width : width - column - gutter;
  const glossLines = balance(gloss, glossWidth - 8, style);
  return [
    speaker,
    {
      name: undefined,
      nameStyle,
      lines: glossLines,
      style,
      x: glossX,
      width: glossWidth,
      top: narrow ? speaker.height + 12 : 0,
      height: inner + glossLines.length * styles[style].line,
    },
  ];
}
