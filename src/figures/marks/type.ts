import type { Face } from './width.ts';

/** One way of setting words: size and line height in px. figures.css holds the same values under the same class (tested). */
export interface Style {
  readonly size: number;
  readonly line: number;
  readonly face: Face;
}

/** Every text style of the figures. Nothing is under 12 px. */
export const styles = {
  't-title': { size: 28, line: 33, face: 'serif-600' },
  't-title-s': { size: 20, line: 24, face: 'serif-600' },
  't-scope': { size: 15, line: 20, face: 'sans' },
  't-scope-s': { size: 13, line: 17, face: 'sans' },
  't-number-xl': { size: 40, line: 44, face: 'serif-600' },
  't-number': { size: 30, line: 34, face: 'serif-600' },
  't-number-m': { size: 20, line: 24, face: 'serif-600' },
  't-number-s': { size: 16, line: 20, face: 'serif-600' },
  't-words-l': { size: 72, line: 76, face: 'serif' },
  't-words-m': { size: 52, line: 56, face: 'serif' },
  't-words': { size: 44, line: 48, face: 'serif' },
  't-quote-xl': { size: 34, line: 44, face: 'serif' },
  't-quote-l': { size: 26, line: 35, face: 'serif' },
  't-quote': { size: 20, line: 28, face: 'serif' },
  't-quote-m': { size: 17, line: 24, face: 'serif' },
  't-quote-s': { size: 15, line: 21, face: 'serif' },
  't-name': { size: 17, line: 22, face: 'sans-600' },
  't-name-s': { size: 15, line: 19, face: 'sans-600' },
  't-label': { size: 14, line: 19, face: 'sans' },
  't-small': { size: 13, line: 17, face: 'sans' },
  't-small-strong': { size: 13, line: 17, face: 'sans-600' },
  't-micro': { size: 12, line: 16, face: 'sans' },
  't-micro-strong': { size: 12, line: 16, face: 'sans-600' },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;
