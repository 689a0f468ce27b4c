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
  const narrow = compact(size);
  if (state === 'minutes') return picture('artillery', state, size, drawMinutes(data, box, narrow));
  const field = layField(box, narrow, pick(data).word('battalionShort'), idFor('artillery', state, size));
  return picture('artillery', state, size, state === 'one' ? drawOne(data, field, narrow) : drawAll(data, field, box));
};
