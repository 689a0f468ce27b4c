import { scaleLinear } from 'd3';
import type { Box } from '../marks/layout.ts';
import { stem } from '../marks/stem.ts';
import { lines, text } from '../marks/text.ts';
import { balance, measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { drawMonths, footing, strikeScale } from './months.ts';
import { shareBar } from './share.ts';

const rule = (x1: number, y1: number, x2: number, y2: number, style = 'rule') =>
  h('line', { x1, y1, x2, y2, class: style });

/** Beside the months, on the same scale: Britain and France over the whole battle; below, the American share. */
export function drawFlown(data: FigureData, box: Box, hatch: string): SvgNode[] {
  const { word, claim } = pick(data);
  const share = shareBar(data, { ...box, y0: 0 }, false).bottom + 4; // its height: words over the bar may take two lines
  const split = box.x0 + Math.round((box.x1 - box.x0) * 0.68);
  const chart: Box = { x0: box.x0, x1: split - 20, y0: box.y0, y1: box.y1 - share - 22 };
  const panel = { x0: split + 16, x1: box.x1 };
  const base = chart.y1 - footing;
  const y = strikeScale(claim('august'), chart);
  const width = Math.min(panel.x1 - panel.x0, 320);
  const head = balance(word('airForces'), width, 't-small-strong');
  const note = balance(word('airForcesNote'), width, 't-small');
  const noteTop = chart.y0 + 20 + head.length * 17;
  const highest = y(claim('britain').value ?? 0) - 76;
  const [britainX, franceX] = [panel.x0 + width * 0.2, panel.x0 + width * 0.68];
  return [
    ...drawMonths(data, chart, false, hatch),
    rule(split - 2, chart.y0, split - 2, chart.y1),
    ...lines(panel.x0, chart.y0 + 14, head, 't-small-strong'),
    ...(noteTop + note.length * 17 < highest ? lines(panel.x0, noteTop, note, 't-small', { tone: 'soft' }) : []),
    rule(panel.x0, base + 0.5, panel.x0 + width, base + 0.5, 'axis'),
    ...(
      [
        ['britain', britainX, 52],
        ['france', franceX, 20],
      ] as const
    ).flatMap(([name, x, lift]) => {
      const one = claim(name);
      const top = y(one.value ?? 0);
      const half = measure(one.printed, 't-number-s') / 2;
      return [
        stem(one, [x, base], [x, top], { width: 9, r: 8, key: name }),
        text(Math.max(x, panel.x0 + half), top - lift, one.printed, 't-number-s', { anchor: 'middle' }),
        text(x, base + 27, word(name), 't-small', { anchor: 'middle' }),
      ];
    }),
    ...shareBar(data, { ...box, y0: box.y1 - share }, false).nodes,
  ];
}

/** On a phone: the share first, then Britain and France as lying stems on one scale of their own. */
export function drawFlownNarrow(data: FigureData, box: Box): SvgNode[] {
  const { word, claim } = pick(data);
  const share = shareBar(data, box, true);
  const [britain, france] = [claim('britain'), claim('france')];
  const note = wrap(word('airForcesNoteShort'), box.x1 - box.x0, 't-micro');
  const room = box.y1 - share.bottom;
  const headed = room >= 132; // a low picture gives up the heading, then the note, before a stem
  const row = headed ? 50 : 42;
  const noted = room >= 132 + 10 + note.length * 16;
  const used = (headed ? 32 : 0) + 2 * row + (noted ? 10 + note.length * 16 : 0);
  const spare = Math.max(0, Math.min(48, (room - used) / 3));
  const top = share.bottom + spare + (headed ? 32 : 0);
  const end = top + 2 * row + spare / 2;
  const x = scaleLinear([0, britain.value ?? 1], [box.x0, box.x0 + (box.x1 - box.x0) * 0.72]);
  const rows = [
    ['britain', britain, top + (headed ? 22 : 16)],
    ['france', france, top + (headed ? 22 : 16) + row + spare / 2],
  ] as const;
  return [
    ...share.nodes,
    headed && rule(box.x0, share.bottom + 10 + spare / 2, box.x1, share.bottom + 10 + spare / 2),
    headed && text(box.x0, top, word('airForcesShort'), 't-small-strong'),
    rule(box.x0, top + (headed ? 8 : 4), box.x0, end + 2, 'axis'),
    ...rows.flatMap(([name, one, y]) => [
      text(box.x0 + 8, y, word(name), 't-small'),
      text(box.x0 + 8 + measure(`${word(name)}  `, 't-small'), y, one.printed, 't-number-s'),
      text(box.x1, y, word(`${name}Who`), 't-micro', { anchor: 'end', tone: 'soft' }),
      stem(one, [box.x0, y + 20], [x(one.value ?? 0), y + 20], { width: 6, r: headed ? 6 : 5, key: name }),
    ]),
    ...(noted ? lines(box.x0, end + 18, note, 't-micro', { tone: 'soft' }) : []),
  ].filter((node): node is SvgNode => node !== false);
}
