/**
 * Before printing: tables and summaries that are folded on screen stand open, and pictures further down are fetched.
 * The style sheets show folded parts by ::details-content; this is for browsers that do not know it (Safari before 18.4).
 */
export function readyForPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details[data-print]:not([open])')];
    for (const details of opened) details.open = true;
    for (const img of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) img.loading = 'eager';
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
