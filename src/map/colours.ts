import { ground, type Ink, layers } from './layers.ts';

/** Every custom property the basemap is drawn with. */
export const inks: readonly Ink[] = [...new Set([...layers.map((l) => l.ink), ground.sea, ground.land])];

export type Colours = Readonly<Record<Ink, string>>;

/**
 * The colours of the current theme as rgb() strings. MapLibre cannot read custom properties or light-dark(), and
 * getPropertyValue would return the unresolved function: only the used `color` of an element is a plain colour.
 */
export function readColours(near: Element): Colours {
  const probe = document.createElement('span');
  near.append(probe);
  const out: Record<Ink, string> = {};
  for (const ink of inks) {
    probe.style.color = `var(${ink})`;
    out[ink] = getComputedStyle(probe).color;
  }
  probe.remove();
  return out;
}
