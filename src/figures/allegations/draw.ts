/** Allegations: one upright card each. Half are closed, under one bracket and without a divide, because the split was not given. */
import { compact, idFor, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { pick } from '../words.ts';
import { cardPattern, cards, layCards } from './cards.ts';
import { foot, footLines, head } from './words.ts';

export const draw: Draw = (data, state, size) => {
  const { word, claim } = pick(data);
  const box = inside(size);
  const narrow = compact(size);
  // The closed ones are what is left of all: V12 prints this number in words of its own, which the tests compare.
  const waiting = claim('waiting').value ?? 0;
  const closed = (claim('all').value ?? 0) - waiting;
  const gap = narrow ? 20 : Math.min(96, (box.x1 - box.x0) * 0.09);
  const width = (box.x1 - box.x0 - gap) / 2;
  const groups = [
    { name: 'closed', count: closed, x: box.x0 },
    { name: 'waiting', count: waiting, x: box.x0 + width + gap },
  ] as const;
  const brief = narrow || box.y1 - box.y0 < 470;
  const says = groups.map(({ name }) => footLines(name, word, width, brief));
  const headHeight = narrow ? 26 : 46;
  const low = box.y1 - box.y0 < 200;
  // In a very low picture the words under the cards would leave none: the card and the table have them.
  const footHeight = low ? 10 : 18 + Math.max(...says.map((one) => one.height));
  const grid = layCards(width, box.y1 - box.y0 - headHeight - footHeight, Math.max(closed, waiting));
  const top = box.y0 + headHeight;
  const pattern = idFor('allegations', state, size);
  return picture(
    'allegations',
    state,
    size,
    cardPattern(pattern, grid),
    groups.flatMap(({ name, count, x }, i) => [
      head(name, String(count), word(narrow ? `${name}Short` : name), x, top, narrow),
      ...cards(name, count, x, top, grid, name === 'closed' ? pattern : undefined),
      ...foot(name, x, top + grid.height, grid.width, says[i]?.nodes ?? [], low),
    ]),
  );
};
