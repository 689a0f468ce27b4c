/** What runs in a page to ask for the words of its map, drawn or in a still. Each function must stand alone. */

/** Words of the map on the stage that lie under a tool or on a point, and paper without map. @param id of the step that is shown */
export function covered(id: string): string[] {
  const seen = (all: Iterable<Element>) => [...all].map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0);
  const [credits, explore] = ['.stage-credit span', '.stage-explore'].map((tool) => seen(document.querySelectorAll(tool)));
  const on = (one: Element, tools: DOMRect[] = []) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const under = tools.some((tool) => left < tool.right && right > tool.left && top < tool.bottom && bottom > tool.top);
    return under ? [`${id}: ${(one.textContent?.trim() || one.ariaLabel)?.slice(0, 40)}`] : [];
  };
  // The box of a river's name is larger than its letters, which follow the water. In a still a word is the outlines of its letters.
  const words = [...document.querySelectorAll('.stage-overlay:not([data-off]) :is(text, [aria-label]):not(.map-water *, svg)')];
  const layer = document.querySelector('.stage-still') as Element;
  const [place, map] = [layer, layer.querySelector('img') as Element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  // A line's box is larger than its letters by its halo: only the middle of a point counts, and of another place's.
  const points = [...document.querySelectorAll('.stage-overlay:not([data-off]) circle.map-dot')];
  const over = (one: Element) =>
    on(one, points.filter((point) => point.parentNode !== one.parentNode).map((point) => {
      const { x, y, width, height } = point.getBoundingClientRect();
      return new DOMRect(x + width / 2, y + height / 2, 0, 0);
    })).map((words) => `${words}, over a point`);
  const lacks = Math.round(Math.max(map.left - place.left, map.top - place.top, place.right - map.right, place.bottom - map.bottom));
  return [
    ...words.flatMap((one) => on(one, [...(credits ?? []), ...(explore ?? [])])),
    ...words.flatMap(over),
    ...on(document.querySelector(`#${id} .card`) as Element, credits),
    ...(lacks > 1 ? [`${id}: the map ends ${lacks} px before its stage`] : []),
  ];
}

/** Puts the words of a scene's still where the file shows them, to be asked like drawn ones. */
export async function unfold(scene: string): Promise<void> {
  const still = document.querySelector('.stage-still img') as HTMLImageElement;
  const name = /[^/]+$/.exec(still.currentSrc)?.[0] ?? '';
  const file = await fetch(new URL(`${scene}${name.slice(name.indexOf('.'))}`, still.currentSrc));
  const overlay = document.querySelector('.stage-overlay') as HTMLElement;
  overlay.removeAttribute('data-off');
  overlay.innerHTML = await file.text();
  const svg = overlay.firstElementChild as SVGSVGElement;
  if (!svg.querySelector('[aria-label]')) throw new Error(`${scene}: no words in its still`);
  svg.setAttribute('preserveAspectRatio', 'xMidYMid slice');
  svg.setAttribute('width', String(still.clientWidth));
  svg.setAttribute('height', String(still.clientHeight));
  await document.fonts.ready;
}
