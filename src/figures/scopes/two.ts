import { battle } from '../marks/battle.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { pick } from '../words.ts';
import { battleBand, type TimeScale, yearLines, yearsAxis } from './axes.ts';
import { blockStyle, blockTop, drawBlock } from './block.ts';
import { said, saidAt } from './said.ts';
import type { DrawState } from './state.ts';

const names = ['coalitionAll', 'coalitionRaqqa'] as const;

/** Two counts that begin years before the battle, on one axis of years. */
export const drawTwo: DrawState = (data, box, narrow, hatch) => {
  const { word, claim } = pick(data);
  const all = claim('battle');
  const small = narrow ? 't-micro' : 't-small';
  const low = box.y1 - box.y0 < 240;
  const x: TimeScale = yearsAxis(names.map(claim), all, box.x0 + 4, box.x1 - (narrow ? 6 : 10));
  const head = box.y0 + 22;
  const foot = box.y1 - 18;
  const room = (foot - head) / 2;
  const style = blockStyle(data, names, box.x1 - box.x0, room);
  return [
    ...yearLines(x, head, foot, small, false),
    battleBand(all, x, head, foot),
    battle(all, x, head, word('battle')),
    ...names.flatMap((name, i) => {
      const one = claim(name);
      const top = blockTop(i, head, room, style);
      const block = drawBlock(data, name, { ...box, y0: top, y1: top + room }, x, style, hatch(one.family));
      const r = low ? 5 : narrow ? 6 : 8;
      const at = saidAt(one, x, block.end, r);
      const under = block.bottom + (narrow ? 14 : 19);
      const end = word(`${name}To`);
      const saidWords = word(`${name}Said`);
      const right = at + measure(saidWords, small) > box.x1;
      const begins = right ? box.x1 - measure(saidWords, small) : at - r;
      // The two dates of a sign close to its bar would run into one another: the later one goes a line lower.
      const lower = begins < block.end + 14 ? (narrow ? 15 : 18) : 0;
      return [
        ...block.nodes,
        said(one, at, block.end, block.barMiddle, r),
        low ? null : text(block.start, under, word(`${name}From`), small, { tone: 'soft halo' }),
        low ? null : text(block.end, under, end, small, { tone: 'soft halo', anchor: 'end' }),
        low
          ? null
          : text(right ? box.x1 : at - r, under + lower, saidWords, small, {
              tone: 'soft halo',
              anchor: right ? 'end' : 'start',
            }),
      ];
    }),
  ];
};
