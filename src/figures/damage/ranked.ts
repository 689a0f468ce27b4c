import { scaleLinear } from 'd3';
import type { Box } from '../marks/layout.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import { grouped, type Neighbourhood, neighbourhoods } from './neighbourhood.ts';

const grades = ['destroyed', 'severe', 'moderate'] as const;
const lowest = 15;
const highest = 24;

/** Ranked bars in three tones. Rows are 15 to 24 px; those that do not fit are counted in a last line, not squeezed in. */
export function drawRanked(data: FigureData, box: Box): SvgNode[] {
  const { word } = pick(data);
  const all = neighbourhoods(data);
  const columns = box.x1 - box.x0 >= 600 ? 2 : 1;
  const key = 24;
  const room = box.y1 - box.y0 - key;
  const fits = Math.floor(room / lowest) * columns;
  const shown = fits >= all.length ? all : all.slice(0, Math.max(1, fits - columns));
  const perColumn = Math.ceil((shown.length + (shown.length < all.length ? columns : 0)) / columns);
  const row = Math.min(highest, room / perColumn);
  const gutter = 32;
  const width = (box.x1 - box.x0 - gutter * (columns - 1)) / columns;
  const most = all[0]?.all ?? 1;
  const names = Math.min(width * 0.5, Math.max(...shown.map((one) => measure(one.name, 't-micro'))) + 10);
  const x = scaleLinear([0, most], [0, width - names - measure(` ${grouped(most)}`, 't-micro') - 4]);
  const top = box.y0 + key;
  return [
    ...legend(box, (grade) => word(grade)),
    ...shown.flatMap((one, i) => {
      const left = box.x0 + Math.floor(i / perColumn) * (width + gutter);
      return bar(one, left, left + names, top + ((i % perColumn) + 0.5) * row, row, x, i === 0);
    }),
    shown.length < all.length &&
      text(
        box.x0 + (columns - 1) * (width + gutter),
        top + (perColumn - 0.5) * row + 5,
        put(word('more'), { n: all.length - shown.length }),
        't-micro',
        { tone: 'soft' },
      ),
  ].filter((node): node is SvgNode => node !== false);
}

function bar(
  one: Neighbourhood,
  left: number,
  from: number,
  middle: number,
  row: number,
  x: (n: number) => number,
  strong: boolean,
): SvgNode[] {
  const height = Math.round(row * 0.62);
  const y = Math.round(middle - height / 2);
  let sum = 0;
  const parts = grades.map((grade) => {
    const start = sum;
    sum += one[grade];
    return h('rect', {
      key: `${one.name}-${grade}`,
      x: from + x(start),
      y,
      width: Math.max(0.5, x(sum) - x(start) - (grade === 'moderate' ? 0 : 0.8)),
      height,
      class: grade,
    });
  });
  return [
    text(left, middle + 4, one.name, strong ? 't-micro-strong' : 't-micro'),
    ...parts,
    text(from + x(sum) + 5, middle + 4, grouped(one.all), 't-micro', { tone: 'soft' }),
  ];
}

function legend(box: Box, word: (grade: string) => string): SvgNode[] {
  let x = box.x0;
  return grades.flatMap((grade) => {
    const at = x;
    x += 15 + measure(word(grade), 't-micro') + 16;
    return [
      h('rect', { x: at, y: box.y0 + 2, width: 10, height: 10, class: grade }),
      text(at + 15, box.y0 + 11, word(grade), 't-micro'),
    ];
  });
}
