import { utcFormat } from 'd3';
import { startOf } from '../marks/dates.ts';
import { type StyleName, styles } from '../marks/type.ts';
import type { wrap } from '../marks/wrap.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';

/** Rows in order; the strands part after the second. */
export const agreed = ['shields', 'trap'] as const;
export const parted = ['duty', 'way', 'strikes'] as const;
export type RowName = (typeof agreed)[number] | (typeof parted)[number];

/** How rows are set. `brief` takes the shorter quotations, broken only at a clause. */
export interface Setting {
  readonly names: readonly RowName[];
  readonly quote: StyleName;
  readonly brief: boolean;
  readonly narrow: boolean;
  /** Whether each row has a line for its name (and, on wide pictures, the dates). */
  readonly labelled: boolean;
  /** Width of one claimant's column, px. */
  readonly column: number;
}

export interface Row {
  readonly name: RowName;
  readonly label: string;
  readonly sides: readonly [Side, Side];
  /** px, without the space around it. */
  readonly height: number;
}

interface Side {
  readonly lines: readonly string[];
  /** "Aug 2017" */
  readonly date: string;
  /** What came later, in our words. */
  readonly later: readonly string[];
}

const monthYear = utcFormat('%b %Y');
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const labelStyle = (narrow: boolean): StyleName => (narrow ? 't-micro-strong' : 't-small-strong');
/** From the top of a row's words to the top of its quotations, px. */
export const labelRoom = ({ labelled, narrow, quote }: Setting): number =>
  labelled ? styles[labelStyle(narrow)].line + (styles[quote].size > 20 ? 6 : narrow ? 0 : 2) : 0;
export const laterStyle = (narrow: boolean): StyleName => (narrow ? 't-micro' : 't-label');

/**
 * Wraps and measures rows. Both sides have the same style and width.
 *
 * @param lay breaks text into lines: `wrap` where only the height is asked, which `balance` does not change
 */
export function layRows(data: FigureData, setting: Setting, lay: typeof wrap): Row[] {
  const { names, quote, brief, narrow, column } = setting;
  const { word, claim } = pick(data);
  return names.map((name) => {
    const side = (who: 'amnesty' | 'coalition'): Side => {
      const key = `${who}${capital(name)}`;
      return {
        lines: lay(word(brief ? `${key}Short` : key), column, quote),
        date: monthYear(startOf(claim(key).saidOn)),
        later:
          who === 'coalition' && name === 'strikes'
            ? lay(word(brief ? 'laterShort' : 'later'), column, laterStyle(narrow))
            : [],
      };
    };
    const sides = [side('amnesty'), side('coalition')] as const;
    const heights = sides.map(
      ({ lines, later }) => lines.length * styles[quote].line + later.length * styles[laterStyle(narrow)].line,
    );
    return { name, label: word(name), sides, height: labelRoom(setting) + Math.max(...heights) };
  });
}
