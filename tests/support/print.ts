/** Paper sizes, and what would be cut on them. */
import type { Page } from '@playwright/test';

/** Page sizes in PDF points, and the width between the margins (15 mm each) in CSS px. */
export const papers = {
  A4: { box: [595, 842], inner: 680 },
  Letter: { box: [612, 792], inner: 702 },
} as const;

/** What stands over the edge of a page of this window's width, or is cut off inside it. */
export const overEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (e: Element) => `${e.localName}.${e.getAttribute('class')} ${e.textContent?.trim().slice(0, 30)}`;
    const wide = document.documentElement.clientWidth + 1;
    for (const e of document.querySelectorAll<HTMLElement>('body *')) {
      const { width, height, left, right } = e.getBoundingClientRect();
      if (width === 0 || height === 0 || e.closest('.hidden, svg')) continue;
      // Large letters hang 2 px over the edge, as type is set.
      if (right > wide || left < -3) found.push(`wider than the page: ${name(e)}`);
      const clips = ['hidden', 'auto', 'scroll', 'clip'].includes(getComputedStyle(e).overflowX);
      if (clips && e.localName !== 'input' && e.scrollWidth > e.clientWidth + 1) found.push(`clipped: ${name(e)}`);
    }
    return found;
  });

/** The same on a sheet for classrooms, and what of the screen is printed, or which picture is missing. */
export async function cut(page: Page): Promise<string[]> {
  const over = await overEdge(page);
  const own = await page.evaluate(() => {
    const found: string[] = [];
    const name = (e: Element) => `${e.localName}.${e.getAttribute('class')} ${e.textContent?.trim().slice(0, 30)}`;
    for (const e of document.querySelectorAll<HTMLElement>('.bar, .assign, .button, button, .reveal'))
      if (e.getBoundingClientRect().height > 0) found.push(`printed: ${name(e)}`);
    for (const img of document.querySelectorAll<HTMLImageElement>('main img')) {
      const { width, height } = img.getBoundingClientRect();
      if (height > 0 && (!img.complete || img.naturalWidth === 0 || width < 60 || height > 900)) found.push(`no picture: ${img.src}`);
    }
    return found;
  });
  return [...over, ...own];
}
