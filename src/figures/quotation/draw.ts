/** A quotation: words alone, as large as their box allows, over a rule with who said them. */
import { compact, inside, picture } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { h, type SvgNode } from '../svg.ts';
import type { Draw, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { type Fitted, type FootBlock, fitWords } from './fit.ts';
import { lineOf, runs } from './set.ts';

/** No wider than the largest words make their lines, px. */
const widest = 980;

/** Draws `words` text, text2, name, role and gloss (text2 and gloss may be missing). There is one state. */
export const draw: Draw = (data, state, size) => {
  const box = inside(size);
  const room = box.y1 - box.y0;
  const width = Math.min(box.x1 - box.x0, widest);
  const x = (box.x0 + box.x1 - width) / 2;
  const set = fitWords(wordsOf(data), width, room, compact(size));
  // The optical middle is a little above the middle.
  const top = box.y0 + Math.max(0, (room - set.height) * 0.46);
  return picture('quotation', state, size, drawWords(set, x, top), drawFoot(set, x, top));
};

function wordsOf(data: FigureData) {
  const { word } = pick(data);
  const { text2, gloss } = data.words;
  return { texts: [word('text'), ...(text2 ? [text2] : [])], name: word('name'), role: word('role'), gloss };
}

/** The opening mark hangs left of the words, where there is room for it: a node of its own, so that the words align whatever its width. */
function drawWords({ texts, size, hang }: Fitted, x0: number, top: number): SvgNode[] {
  const line = lineOf(size);
  const x = x0 + hang;
  const style = { class: 'quotation-words', 'font-size': size };
  let y = top + line * 0.5 + size * 0.3;
  return texts.flatMap((words, t) => {
    const drawn = runs(hang ? words.map((each, i) => (i ? each : each.slice(1))) : words).map((parts, i) =>
      h(
        'text',
        { key: `words-${t}-${i}`, x, y: y + i * line, ...style },
        parts.map((part) => (part.inserted ? h('tspan', { class: 'soft' }, part.words) : part.words)),
      ),
    );
    const mark = h('text', { key: `mark-${t}`, x, y, 'text-anchor': 'end', ...style }, '“');
    y += words.length * line + Math.round(size * 0.5);
    return hang ? [mark, ...drawn] : drawn;
  });
}

function drawFoot({ foot, height }: Fitted, x0: number, top: number): SvgNode[] {
  const bottom = Math.max(...foot.map((block) => block.top + block.height));
  return foot.flatMap((block, i) => drawBlock(block, x0, top + height - bottom, i));
}

function drawBlock(block: FootBlock, x0: number, foot: number, i: number): SvgNode[] {
  const x = x0 + block.x;
  const y = Math.round(foot + block.top) + 0.5;
  const under = y + block.height - block.lines.length * styles[block.style].line;
  const strong = block.name !== undefined;
  return [
    h('line', {
      key: `rule-${i}`,
      x1: x,
      x2: x + block.width,
      y1: y,
      y2: y,
      class: strong ? 'quotation-rule' : 'rule',
    }),
    ...(block.name === undefined ? [] : [text(x, under - 7, block.name, block.nameStyle, { key: 'name' })]),
    ...lines(x, under + styles[block.style].size * 0.9, block.lines, block.style, { tone: 'soft', key: `foot-${i}` }),
  ];
}
