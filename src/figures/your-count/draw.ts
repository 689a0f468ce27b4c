/** Your count: the claims that fit a question, on one scale because their box is the same, and the near misses, each with what differs. */
import { compact, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { answer } from './answer.ts';
import { readChoice } from './choice.ts';
import { drawFits, fitsHeight } from './fits.ts';
import { drawMissing } from './missing.ts';
import { drawNear } from './near.ts';

/** The state is a choice: `coalition.raqqa.battle.killed`. Throws on one that names no option. */
export const draw: Draw = (data, state, size) => {
  const choice = readChoice(data.words, state);
  if (!choice) throw new Error(`your-count has no options “${state}”`);
  const found = answer(data.claims, choice);
  const box = inside(size);
  const narrow = compact(size, 190);
  if (found.fits.length) {
    const top = drawFits(data, found.fits, { ...box, y1: box.y0 + fitsHeight(box, found.fits.length, narrow) }, narrow);
    return picture(
      'your-count',
      state,
      size,
      top.nodes,
      drawNear(data, found.near, { ...box, y0: top.bottom }, narrow, 'near'),
    );
  }
  const top = drawMissing(data, found.words, choice, box, narrow);
  return picture(
    'your-count',
    state,
    size,
    top.nodes,
    drawNear(data, found.near, { ...box, y0: top.bottom }, narrow, 'nearest'),
  );
};
