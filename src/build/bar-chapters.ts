/** Chapters that the bar has room for. */
export const barHolds = 6;

/**
 * The chapters that the bar names: all of a story of a few; of a longer one the chapter that is told and its neighbours,
 * so that a page weighs the same however many there are.
 *
 * @param planned how many chapters are announced, which the bar names too
 * @param here the first chapter told on the page
 */
export function barChapters<C>(chapters: readonly C[], planned: number, here: C | undefined): { readonly named: readonly C[]; readonly all: boolean } {
  if (chapters.length + planned <= barHolds) return { named: chapters, all: true };
  const at = Math.max(0, here === undefined ? 0 : chapters.indexOf(here));
  const from = Math.max(0, Math.min(at - 1, chapters.length - 3));
  return { named: chapters.slice(from, from + 3), all: false };
}
