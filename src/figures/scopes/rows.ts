/** The counts of the figure, by first day counted; the two of one box stand last. */
export const rows = [
  'coalitionAll',
  'coalitionRaqqa',
  'snhr',
  'inquiry',
  'unJune',
  'sohrAugust',
  'sohrOctober',
  'amnestySample',
  'airwars',
  'cases',
  'accepted',
  'usBattle',
  'joint',
] as const;

export type RowName = (typeof rows)[number];

/** Left to the table first where a picture is too low for all. */
const spare: readonly RowName[] = [
  'sohrAugust',
  'unJune',
  'inquiry',
  'amnestySample',
  'accepted',
  'cases',
  'airwars',
  'sohrOctober',
];

/** As many rows as there is room for, in their order. */
export function rowsFor(count: number): RowName[] {
  const left = new Set(spare.slice(0, Math.max(0, rows.length - count)));
  return rows.filter((name) => !left.has(name));
}
