/** Text of two scripts, cut into runs of one font each in the order the eye meets them: the part of bidi that labels and titles need. */
import { arabic } from './glyphs.ts';
import { isArabic } from './text-style.ts';

type Script = 'arabic' | 'latin' | 'neutral';
const scriptOf = (char: string): Script =>
  isArabic(char) ? 'arabic' : /[\p{L}\p{N}]/u.test(char) ? 'latin' : 'neutral';
const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '‹': '›',
  '›': '‹',
  '“': '”',
  '”': '“',
};

/**
 * Runs from left to right. Words of the other script keep their own direction; punctuation follows the base direction, mirrored where
 * it must be. Several foreign runs side by side count as one sentence each: enough for a name, a date or a title.
 */
export function visualRuns(text: string, rtl: boolean): readonly string[] {
  const base: Script = rtl ? 'arabic' : 'latin';
  const runs: { script: Script; text: string }[] = [];
  // Marks of direction have done their work once the direction is known.
  const chars = [...text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')];
  chars.forEach((char, i) => {
    const last = runs.at(-1);
    let script = scriptOf(char);
    if (script === 'neutral') {
      const next =
        chars
          .slice(i)
          .map(scriptOf)
          .find((s) => s !== 'neutral') ?? base;
      // Between words of one script punctuation is theirs, elsewhere the sentence's.
      script = last && last.script === next ? next : base;
      // The Arabic font has its own punctuation and no full stop, bracket or dash.
      if (script === 'arabic' && !arabic.includes(char)) script = 'neutral';
    }
    const shown = script === 'neutral' && rtl ? (mirrored[char] ?? char) : char;
    if (last?.script === script) last.text += shown;
    else runs.push({ script, text: shown });
  });
  const ordered = runs.map((run) => (run.script === 'neutral' && rtl ? [...run.text].reverse().join('') : run.text));
  return rtl ? ordered.reverse() : ordered;
}
