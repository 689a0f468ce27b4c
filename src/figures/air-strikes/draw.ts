/** Air strikes: how many in which days (months), and whose aircraft flew them (who). */
import { hatchPattern } from '../marks/hatch.ts';
import { compact, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { drawMonths } from './months.ts';
import { drawFlown, drawFlownNarrow } from './who.ts';

export const draw: Draw = (data, state, size) => {
  const box = inside(size);
  const narrow = compact(size);
  const drawn = state === 'months' ? drawMonths(data, box, narrow) : narrow ? drawFlownNarrow(data, box) : drawFlown(data, box);
  return picture('air-strikes', state, size, hatchPattern('air-strikes-none'), drawn);
};
