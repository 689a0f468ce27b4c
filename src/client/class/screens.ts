/** One screen of the projector view: an element of the page, and the step it belongs to; none for a cover or a chapter's title. */
export interface Screen {
  readonly element: HTMLElement;
  readonly step: string | null;
}

const each = '.cover, .chapter-head, .step:not(.case), .case-head, .case-row';

/** The screens of a page in order: a card is one, a case is told in its parts, the content note first. */
export function screensOf(page: ParentNode): readonly Screen[] {
  return [...page.querySelectorAll<HTMLElement>(each)].map((element) => ({
    element,
    step: element.closest<HTMLElement>('.step')?.dataset.step ?? null,
  }));
}

/** Index of the screen that an address names: its step's or chapter's first; 0 where it names none. */
export function screenAt(screens: readonly Screen[], hash: string): number {
  // Ids need no encoding; decoding what a stranger wrote ("#%") would throw.
  const target = document.getElementById(hash.slice(1));
  if (!target) return 0;
  const index = screens.findIndex(({ element }) => target === element || target.contains(element) || element.contains(target));
  return Math.max(0, index);
}
