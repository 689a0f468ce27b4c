/**
 * Before printing, tables and summaries that are folded on screen stand open. The style sheets show them by
 * ::details-content; this is for browsers that do not know it (Safari before 18.4, Firefox before 143).
 * Lazy pictures are left alone: browsers fetch them for paper and wait, but Chromium does not wait for those that
 * `beforeprint` makes eager, and prints their alternative texts.
 */
export function readyForPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details[data-print]:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
