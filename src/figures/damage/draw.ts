/** Damage: structures seen damaged before and after the battle (total), and where they stood (neighbourhoods). */
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { drawMap } from './map.ts';
import { drawRanked } from './ranked.ts';
import { drawTotal } from './total.ts';

export const draw: Draw = (data, state, size) => {
  const box = inside(size);
  if (state === 'total')
    return picture('damage', state, size, drawTotal(data, box, compact(size), idFor('damage', state, size)));
  // Under this size the names of 23 neighbourhoods cannot all stand on a map: they are ranked instead.
  const room = size.width >= 700 && size.height >= 440;
  return picture('damage', state, size, room ? drawMap(data, box) : drawRanked(data, box));
};
