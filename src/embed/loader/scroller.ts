/** Ancestors as they are laid out: through slots and out of shadow trees. */
export function* ancestors(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node) {
    node = (node as Element).assignedSlot ?? node.parentNode;
    if (node instanceof ShadowRoot) node = node.host;
    if (node instanceof Element) yield node;
  }
}

/** Scrolls a scroller, or the page, at once: `scroll-behavior: smooth` of a host would lag behind the frame. */
export function scroll(scroller: Element | null, by: number): void {
  (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
}

/** Top and bottom of what a scroller, or the page, shows. */
export function viewOf(scroller: Element | null): readonly [top: number, bottom: number] {
  if (!scroller) return [0, innerHeight];
  const top = scroller.getBoundingClientRect().top + scroller.clientTop;
  return [top, Math.min(innerHeight, top + scroller.clientHeight)];
}
