import { t, type Words } from './ui.ts';

/** A reading grade as it is printed: whole, at least 1. */
export const gradeWord = (grade: number): number => Math.max(1, Math.round(grade));

/** The heading of a case's part: "Who was killed". */
export function partWord(w: Words, name: string): string {
  if (name === 'note') return t(w, 'whatYouWillMeet');
  return name === 'summary' ? t(w, 'inShort') : t(w, `case_${name}`);
}
