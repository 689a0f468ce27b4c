export interface Found {
  /** What scrolls the embed; null is the page. */
  readonly scroller?: Element | null;
  /** Why the frame cannot be pinned here, and the element that prevents it. */
  readonly reason?: string;
  readonly selector?: string;
}

const no = (reason: string, element: Element): Found => ({
  reason,
  // A name by which the newsroom finds it.
  selector: [element.localName + (element.id && `#${element.id}`), ...element.classList].join('.'),
});

/**
 * Can a frame be pinned here? Asked by trial: the track is made very tall for the length of this call (nothing is
 * painted), for styles alone do not tell a pane that scrolls from a wrapper that grows: `overflow-x: hidden`, common in
 * content systems, computes to `overflow-y: auto`.
 */
export function probe(host: HTMLElement, track: HTMLElement): Found {
  const html = document.documentElement;
  const scrolls = html.scrollHeight > innerHeight;
  const overflowOf = (element: Element) => getComputedStyle(element).overflowY;
  // As they are laid out: through slots and out of shadow trees.
  const above = (node: Node): Node | null => (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host;
  const search = (): Found => {
    for (let at = above(host); at; at = above(at)) {
      const node = at as Element;
      // Documents and shadow roots have no style.
      if (!node.localName) continue;
      const overflow = overflowOf(node);
      const still = /hidden|clip/.test(overflow);
      const { clientHeight } = node;
      // The viewport takes the root's overflow, and the body's unless the root has its own.
      if (node === html || (node === document.body && overflowOf(html) === 'visible')) {
        if (still) return no('scroll', node);
      } else if (overflow !== 'visible' && clientHeight) {
        const tall = node.scrollHeight > clientHeight + 1;
        // A small box that would begin to scroll now is a wrapper, not a pane: scrolling in it would trap the reader.
        if (tall && !still && clientHeight * 2 > innerHeight) return { scroller: node };
        if (tall || overflow !== 'clip') return no('clip', node);
      }
    }
    // A frame as tall as its document never scrolls, and would grow with every measure taken of its viewport.
    return self !== top && (!scrolls || innerHeight > screen.height) ? { reason: 'nested' } : {};
  };
  const { height } = track.style;
  track.style.height = '60000px';
  const found = search();
  track.style.height = height;
  return found;
}
