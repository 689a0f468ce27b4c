import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { blank, quotations } from './verbatim.ts';

/** Plain words aim at this US school grade or below. */
export const highestGrade = 8;

/**
 * The Flesch–Kincaid grade of a text in our own words, to one decimal; 0 when it has none. Quotations are left out: they
 * are not ours to make easier. A line is at least one sentence. A number in digits counts as one syllable, initials of
 * up to three letters ("SDF") as one for each letter.
 */
export function readingGrade(text: string): number {
  const sentences = text.split('\n').flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (!words.length) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
  return Math.max(0, Math.round(grade * 10) / 10);
}

/** Own words, sentence by sentence. A quotation that ends a sentence leaves its full stop behind. */
function sentencesOf(line: string): string[] {
  const quoted = quotations(line);
  const ends = quoted.filter(({ words }) => /[.!?…]$/.test(words)).map(({ to }) => to - 1);
  const own = [...blank(line, quoted)].map((sign, i) => (ends.includes(i) ? '.' : sign)).join('');
  return own.split(/[.!?]+(?=\s|$)/).filter((sentence) => wordsOf(sentence).length > 0);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+(?:[’'.,-][\p{L}\d]+)*/gu) ?? [];

function syllablesOf(word: string): number {
  if (/^\p{Lu}{2,3}$/u.test(word)) return word.length;
  return Math.max(1, word.split('-').reduce((sum, part) => sum + Math.max(1, syllable(part.replace(/[’']s$/, ''))), 0));
}
