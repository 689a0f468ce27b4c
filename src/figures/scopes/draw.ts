/** What is in each count: its first and last day, its place, the day it was said. Two counts, all, and the pair of one box. */
import { who } from '../marks/claimant.ts';
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import { h } from '../svg.ts';
import type { Draw } from '../types.ts';
import { drawAll } from './all.ts';
import { drawPair } from './pair.ts';
import { periodHatch } from './period.ts';
import { drawTwo } from './two.ts';

const states = { two: drawTwo, all: drawAll, pair: drawPair } as const;

export const draw: Draw = (data, state, size) => {
  const id = idFor('scopes', state, size);
  const families = [...new Set(Object.values(data.claims).map((one) => one.family))];
  const drawn = states[state as keyof typeof states](data, inside(size), compact(size), (family) => `${id}-${family}`);
  return picture(
    'scopes',
    state,
    size,
    [...families, 'swatch'].map((one) =>
      periodHatch(`${id}-${one}`, one === 'swatch' ? one : who(one as (typeof families)[number])),
    ),
    h('g', { key: state }, drawn),
  );
};
