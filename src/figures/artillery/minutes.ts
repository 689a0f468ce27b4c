import { range, scaleLinear } from 'd3';
import { bracket } from '../marks/bracket.ts';
import { claimantShape } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { paragraph, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { wrap } from '../marks/wrap.ts';
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
  const [number, quote, note] = narrow
    ? (['t-number-m', 't-quote-s', 't-micro'] as const)
    : (['t-number', 't-quote', 't-small'] as const);
  const width = Math.min(box.x1 - box.x0, 620);
  const foot = word(narrow ? 'paceNoteShort' : 'paceNote');
  const quoteLines = wrap(word('paceQuote'), width, quote).length * styles[quote].line;
  const noteLines = wrap(foot, width - 20, note).length * styles[note].line;
  const tall = narrow ? 34 : 64;
  const bare = styles[number].line + tall + 66 + noteLines;
  const quoted = bare + quoteLines + 8 <= box.y1 - box.y0; // a low picture leaves the quotation to the card beside it
  const used = bare + (quoted ? quoteLines + 8 : 0);
  const spare = Math.max(0, box.y1 - box.y0 - used);
  const head = box.y0 + styles[number].size + Math.min(spare * 0.2, 60);
  const axis = head + 18 + tall;
  const first = axis + (narrow ? 48 : 62) + Math.min(spare * 0.25, 60);
  const said = quoted ? paragraph(box.x0, first, width, word('paceQuote'), quote) : { nodes: [], next: first };
  return [
    h('line', { x1: box.x0, x2: box.x1, y1: axis + 0.5, y2: axis + 0.5, class: 'axis' }),
    ...range(0, hour + 1).map((minute) =>
      h('line', {
        key: `minute-${minute}`,
        x1: x(minute),
        x2: x(minute),
        y1: axis - (narrow ? 5 : 8),
        y2: axis,
        class: 'minute',
      }),
    ),
    ...range(0, hour + 1, every).map((minute, i) =>
      h('line', { key: `munition-${i}`, x1: x(minute), x2: x(minute), y1: axis - tall, y2: axis, class: 'munition' }),
    ),
    h('path', { d: `M${x(0)} ${axis - tall - 6}v-5H${Math.round(x(every))}v5`, class: 'bracket' }),
    text(box.x0, head, word('paceStep'), number),
    bracket(x(0), x(hour), axis + 6),
    text((box.x0 + box.x1) / 2, axis + 27, word('hour'), note, { anchor: 'middle', tone: 'soft' }),
    ...said.nodes,
    claimantShape(pace.family, box.x0 + 6, said.next + (narrow ? -3 : 1), 5),
    ...paragraph(box.x0 + 20, said.next + (narrow ? 1 : 5), width - 20, foot, note, { tone: 'soft' }).nodes,
  ];
}
