/** Which claims stand in which state, in the order they were made. */
export const early = [
  'sohrJune',
  'unJune',
  'amnestySample',
  'sohrAugust',
  'unAugust',
  'airwarsSeptember',
  'sohrSeptember',
  'sohrOctober',
  'airwarsOctober',
] as const;
export const late = [
  'cases',
  'hundreds',
  'accepted',
  'highHundreds',
  'joint',
  'coalition',
  'usBattle',
  'rand',
] as const;

export type MarkName = (typeof early)[number] | (typeof late)[number];

/** The state's claims. Throws on a state the figure does not have. */
export function marksOf(state: string): readonly MarkName[] {
  if (state === 'early') return early;
  if (state === 'late') return late;
  throw new Error(`toll-timeline has no state “${state}”`);
}
