/** A family case: when, how many, what happened, what the Coalition said. One form for every family; the YAML file says which. */
import { compact, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { drawNarrow } from './narrow.ts';
import { drawWide } from './wide.ts';

export const draw: Draw = (data, state, size) =>
  picture('family', state, size, (compact(size) ? drawNarrow : drawWide)(data, inside(size)));
