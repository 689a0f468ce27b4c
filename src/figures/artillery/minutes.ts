import { range, scaleLinear } from 'd3';
import { bracket } from '../marks/bracket.ts';
import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { paragraph, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';

const hour = 60;

/** One hour at the pace that Airwars gives: a stroke, not a dot, because bombs and missiles are counted too. */
export function drawMinutes(data: FigureData, box: Box, narrow: boolean): SvgNode[] {
  const { word, claim } = pick(data);
  const pace = claim('pace');
  const every = pace.value ?? hour;
  const x = scaleLinear([0, hour], [box.x0 + 1.5, box.x1 - 1.5]);
  const [head, quote, note] = narrow ? (['t-number', 't-quote-s', 't-micro'] as const) : (['t-number-xl', 't-quote', 't-small'] as const);
  const width = Math.min(box.x1 - box.x0, 620);
  const quoted = wrap(word('paceQuote'), width, quote);
  const noted = wrap(word(narrow ? 'paceNoteShort' : 'paceNote'), width - 24, note);
  const tall = narrow ? 34 : 64;
  const used = styles[head].line + 34 + tall + 44 + quoted.length * styles[quote].line + 8 + noted.length * styles[note].line;
  const spare = Math.max(0, box.y1 - box.y0 - used);
  const title = box.y0 + styles[head].size + spare * 0.12;
  const axis = title + 34 + tall + Math.min(spare * 0.12, 30);
  const first = axis + 46 + Math.min(spare * 0.14, 36) + (narrow ? 6 : 14);
  const said = paragraph(box.x0, first, width, word('paceQuote'), quote);
  return [
    text(box.x0, title, word('pace'), head),
    h('line', { x1: box.x0, x2: box.x1, y1: axis + 0.5, y2: axis + 0.5, class: 'axis' }),
    ...range(0, hour + 1).map((minute) => h('line', { key: `minute-${minute}`, x1: x(minute), x2: x(minute), y1: axis - (narrow ? 5 : 8), y2: axis, class: 'minute' })),
    ...range(0, hour + 1, every).map((minute, i) => h('line', { key: `munition-${i}`, x1: x(minute), x2: x(minute), y1: axis - tall, y2: axis, class: 'munition' })),
    h('path', { d: `M${x(0)} ${axis - tall - 6}v-5H${Math.round(x(every))}v5`, class: 'bracket' }),
    text(Math.max(box.x0, (x(0) + x(every)) / 2 - measure(word('paceStep'), note) / 2), axis - tall - 17, word('paceStep'), note),
    bracket(x(0), x(hour), axis + 6),
    text((box.x0 + box.x1) / 2, axis + 27, word('hour'), note, { anchor: 'middle', tone: 'soft' }),
    ...said.nodes,
    claimantShape(pace.family, box.x0 + 6, said.next + (narrow ? -3 : 1), 5),
    ...paragraph(box.x0 + 20, said.next + (narrow ? 1 : 5), width - 24, word(narrow ? 'paceNoteShort' : 'paceNote'), note, { tone: 'soft' }).nodes,
  ];
}
