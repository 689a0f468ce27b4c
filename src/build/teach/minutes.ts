import type { Step } from '../../story/model.ts';
import { t, type Words } from '../ui.ts';

/** Words a minute of practised readers and of those who read slowly or in a second language (research: 200 and 130). */
const pace = { quick: 200, slow: 130 } as const;

/** Minutes for one or more steps at two levels, rounded up, at least one. Quotations and the parts of cases count. */
export function readingMinutes(steps: readonly Pick<Step, 'text' | 'parts'>[]): { readonly quick: number; readonly slow: number } {
  const words = steps
    .flatMap(({ text, parts }) => [text, ...Object.values(parts).map((part) => part.text)])
    .reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const at = (speed: number) => Math.max(1, Math.ceil(words / speed));
  return { quick: at(pace.quick), slow: at(pace.slow) };
}

/** "1 minute", "4 minutes", "2 to 4 minutes". */
export function minutesInWords({ quick, slow }: { readonly quick: number; readonly slow: number }, w: Words): string {
  if (quick !== slow) return t(w, 'minutesRange', { quick, slow });
  return quick === 1 ? t(w, 'minutesOne') : t(w, 'minutesMany', { n: quick });
}
