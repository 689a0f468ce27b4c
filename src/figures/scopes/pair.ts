import { battle } from '../marks/battle.ts';
import { lines, text } from '../marks/text.ts';
import { wrap } from '../marks/wrap.ts';
import { h } from '../svg.ts';
import { pick } from '../words.ts';
import { battleAxis, monthLines } from './axes.ts';
import { blockStyle, blockTop, drawBlock } from './block.ts';
import type { DrawState } from './state.ts';

const names = ['usBattle', 'joint'] as const;

/** The two counts of one box, on the days of the battle; what is the same and what still differs is said under them. */
export const drawPair: DrawState = (data, box, narrow, hatch) => {
  const { word, claim } = pick(data);
  const all = claim('battle');
  const style = narrow ? 't-micro' : 't-label';
  const line = narrow ? 15 : 21;
  const low = box.y1 - box.y0 < 230;
  const mark = narrow ? 15 : 22;
  const said = (name: string) => wrap(word(low ? `${name}Short` : name), box.x1 - box.x0 - mark, style);
  const [same, differs] = [said('same'), said('differs')];
  const under = (same.length + differs.length) * line + (narrow ? 6 : 14);
  const head = box.y0 + 22;
  const foot = box.y1 - under - 20;
  const x = battleAxis(all, box.x0, box.x1, true);
  const room = (foot - head) / 2;
  const block = blockStyle(data, names, box.x1 - box.x0, room);
  const wordsTop = foot + 20 + (narrow ? 13 : 22);
  return [
    ...monthLines(x, head, foot, narrow ? 't-micro' : 't-small'),
    battle(all, x, head, word('battleAlone'), 'start'),
    ...names.flatMap((name, i) => {
      const one = claim(name);
      const top = blockTop(i, head, room, block);
      return drawBlock(data, name, { ...box, y0: top, y1: top + room }, x, block, hatch(one.family)).nodes;
    }),
    h('g', { key: 'verdict' }, [
      text(box.x0, wordsTop, '=', narrow ? 't-small-strong' : 't-number-s'),
      lines(box.x0 + mark, wordsTop, same, style),
      text(box.x0, wordsTop + same.length * line, '≠', narrow ? 't-small-strong' : 't-number-s'),
      lines(box.x0 + mark, wordsTop + same.length * line, differs, style),
    ]),
  ];
};
