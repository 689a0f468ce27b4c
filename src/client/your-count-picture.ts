/** Where the answer to "Your count" is drawn on a page that has no stage: in its section, or beside it in an article. */
export const pictureOf = (section: HTMLElement): HTMLElement | null =>
  section.querySelector<HTMLElement>('[data-picture]') ?? section.closest('.step')?.querySelector<HTMLElement>('.still > [data-picture]') ?? null;
