/** Air strikes: how many in which days (months), and whose aircraft flew them (who). */
import { hatchPattern } from '../marks/hatch.ts';
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { drawMonths } from './months.ts';
import { drawFlown, drawFlownNarrow } from './who.ts';

export const draw: Draw = (data, state, size) => {
  const box = inside(size);
  const narrow = compact(size);
  const hatch = idFor('air-strikes', state, size);
  // Low, as in a frame of another page, the months leave the panel beside them no room for its words.
  if (state !== 'months' && (narrow || size.height < 270)) return picture('air-strikes', state, size, drawFlownNarrow(data, box));
  const drawn = state === 'months' ? drawMonths(data, box, narrow, hatch) : drawFlown(data, box, hatch);
  return picture('air-strikes', state, size, hatchPattern(hatch), drawn);
};
