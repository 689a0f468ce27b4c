import { ancestors } from './scroller.ts';

export interface Found {
  /** What scrolls the embed; null is the page. */
  readonly scroller: Element | null;
  /** Why the frame cannot be pinned here, and the element that prevents it. */
  readonly reason?: string;
  readonly selector?: string;
}

/** A name by which the newsroom finds the element. */
const selectorOf = (element: Element): string =>
  element.localName + (element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join(''));

/**
 * Can a frame be pinned here? Asked by trial: the track is made very tall for the length of this call (nothing is
 * painted), for styles alone do not tell a pane that scrolls from a wrapper that grows: `overflow-x: hidden`, common in
 * content systems, computes to `overflow-y: auto`.
 */
export function probe(host: HTMLElement, track: HTMLElement): Found {
  const page = document.scrollingElement ?? document.documentElement;
  const scrolls = page.scrollHeight > innerHeight + 1;
  const { blockSize } = track.style;
  track.style.blockSize = '60000px';
  const found = search(host, track, page, scrolls);
  track.style.blockSize = blockSize;
  return found;
}

function search(host: HTMLElement, track: HTMLElement, page: Element, scrolls: boolean): Found {
  const html = document.documentElement;
  const spill = (element: Element): string => getComputedStyle(element).overflowY;
  if (track.clientWidth < 280) return { scroller: null, reason: 'narrow' };
  for (const element of ancestors(host)) {
    if (element === html) continue;
    // The overflow of a body goes to the viewport unless the root has its own.
    if (element === document.body && spill(html) === 'visible') continue;
    const overflow = spill(element);
    if (overflow === 'visible') continue;
    const tall = element.scrollHeight > element.clientHeight + 1;
    if (overflow === 'clip' ? !tall : !element.clientHeight) continue;
    // A small box that would begin to scroll now is a wrapper, not a pane: scrolling in it would trap the reader.
    if (tall && /auto|scroll/.test(overflow) && element.clientHeight * 2 > innerHeight) return { scroller: element === page ? null : element };
    return { scroller: null, reason: 'clip', selector: selectorOf(element) };
  }
  // A frame as tall as its document never scrolls, and grows with every measure taken of its viewport.
  if (self !== top && (!scrolls || innerHeight > screen.height)) return { scroller: null, reason: 'nested' };
  const still = [html, document.body].find((element) => /hidden|clip/.test(spill(element)));
  if (still) return { scroller: null, reason: 'scroll', selector: selectorOf(still) };
  return { scroller: null };
}
