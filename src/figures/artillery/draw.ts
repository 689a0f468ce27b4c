/** Artillery: one mark for one round (one), the pace of all munitions in August (minutes), the whole field (all). */
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { pick } from '../words.ts';
import { drawAll } from './all.ts';
import { layField } from './field.ts';
import { drawMinutes } from './minutes.ts';
import { drawOne } from './one.ts';

export const draw: Draw = (data, state, size) => {
  const box = inside(size);
  const narrow = compact(size, 250);
  if (state === 'minutes') return picture('artillery', state, size, drawMinutes(data, box, narrow));
  const { word, claim } = pick(data);
  const id = idFor('artillery', state, size);
  const field = layField(claim('rounds').value ?? 0, box, narrow, word('battalionShort'), id);
  return picture('artillery', state, size, state === 'one' ? drawOne(data, field, narrow) : drawAll(data, field, box));
};
