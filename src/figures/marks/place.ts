import { h, type SvgNode } from '../svg.ts';

/** How wide a claim's place is: the city, in and around it (or the governorate), Syria and Iraq. */
export type Reach = 'city' | 'around' | 'syria-iraq';
const part: Record<Reach, number> = { city: 0.34, around: 0.66, 'syria-iraq': 1 };

/** A square in a square: the outline is the widest place, the solid one what the claim covers. (x, y) is the top left, px. */
export function placeSquare(reach: Reach, x: number, y: number, side = 16): SvgNode {
  const inner = side * part[reach];
  const inset = (side - inner) / 2;
  return h(
    'g',
    { class: 'place' },
    h('rect', { x, y, width: side, height: side, class: 'place-outline' }),
    h('rect', { x: x + inset, y: y + inset, width: inner, height: inner, class: 'place-solid' }),
  );
}
