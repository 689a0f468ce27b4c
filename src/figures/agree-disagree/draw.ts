/** Agree and disagree: two columns of quotations of equal size, two strands that run together and part. */
import { claimantShape } from '../marks/claimant.ts';
import { type Box, compact, inside, picture } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { Draw, FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import { type Fitted, fitRows } from './fit.ts';
import { agreed, labelRoom, labelStyle, laterStyle, type Row } from './rows.ts';
import { type Knot, type StrandLook, strands } from './strands.ts';

export const draw: Draw = (data, state, size) =>
  picture('agree-disagree', state, size, drawRows(data, state, inside(size), compact(size, 185)));

const togetherOn = (row: Row): boolean => (agreed as readonly string[]).includes(row.name);

function drawRows(data: FigureData, state: string, box: Box, narrow: boolean): SvgNode[] {
  const { word, claim } = pick(data);
  const width = box.x1 - box.x0;
  const gutter = narrow ? 52 : Math.min(176, Math.max(112, width * 0.15));
  const column = (width - gutter) / 2;
  const right = box.x1 - column;
  const head = narrow ? 22 : 34;
  const set = fitRows(data, state, box.y1 - box.y0 - head, narrow, column);
  const tops = rowTops(set, box.y0 + head);
  const claims = [claim('amnestyShields'), claim('coalitionShields')] as const;
  const look: StrandLook = {
    centre: (box.x0 + box.x1) / 2,
    near: narrow ? 3 : 5.5,
    far: narrow ? 14 : Math.min(56, gutter / 2 - 18),
    width: narrow ? 3.5 : 5,
    r: narrow ? 5 : 8,
  };
  const knots: Knot[] = set.rows.map((row, i) => ({
    key: row.name,
    y: (tops[i] as number) + set.pad + (row.height + labelRoom(set.setting)) / 2,
    together: togetherOn(row),
  }));
  const end = (tops.at(-1) as number) + (set.rows.at(-1) as Row).height + 2 * set.pad;
  const header = narrow ? 't-small-strong' : width > 1000 ? 't-number-m' : 't-number-s';
  const firstParted = knots.find((knot) => !knot.together);
  const italic = { anchor: 'middle', tone: 'soft italic' } as const;
  const apart = word('part');

  return [
    ...claims.flatMap(({ family }, i) => {
      const x = i ? right : box.x0;
      return [
        claimantShape(family, x + look.r, box.y0 + (narrow ? 8 : 12), look.r),
        text(x + 2 * look.r + 8, box.y0 + (narrow ? 12.5 : 18), word(i ? 'coalition' : 'amnesty'), header),
      ];
    }),
    ...set.rows.flatMap((row, i) => [
      ...divide(row, set.rows[i - 1], tops[i] as number, box, look),
      ...drawRow(row, set, [box.x0, right], column, tops[i] as number),
    ]),
    ...strands(claims, knots, box.y0 + head - (narrow ? 10 : 6), end - (narrow ? 2 : 4), look),
    !narrow && text(look.centre, box.y0 + 18, word('both'), 't-quote-s', italic),
    firstParted &&
      measure(apart, 't-quote-s') < 2 * (look.far - look.r) - 4 &&
      text(look.centre, firstParted.y + 5, apart, 't-quote-s', italic),
    set.left > 0 &&
      text(box.x0, box.y1 - 3, put(word('more'), { n: set.left }), 't-micro', { tone: 'soft', key: 'more' }),
  ].filter((node): node is SvgNode => typeof node === 'object');
}

/** Tops of the rows from `y` down, px. */
function rowTops({ rows, pad }: Fitted, y: number): number[] {
  let top = y;
  return rows.map((row) => {
    const at = top;
    top += row.height + 2 * pad;
    return at;
  });
}

/** A hairline between rows, broken where the strands run; a heavy one across all where they part. */
function divide(row: Row, before: Row | undefined, y: number, { x0, x1 }: Box, look: StrandLook): SvgNode[] {
  if (!before) return [];
  if (togetherOn(before) && !togetherOn(row))
    return [h('rect', { key: 'parting', x: x0, y: Math.round(y) - 1, width: x1 - x0, height: 2, class: 'solid' })];
  const clear = look.far + look.r + 6;
  const line = (key: string, a: number, b: number) =>
    h('line', {
      key: `${row.name}-${key}`,
      x1: a,
      x2: b,
      y1: Math.round(y) + 0.5,
      y2: Math.round(y) + 0.5,
      class: 'rule',
    });
  return [line('left', x0, look.centre - clear), line('right', look.centre + clear, x1)];
}

function drawRow(row: Row, set: Fitted, xs: readonly [number, number], column: number, top: number): SvgNode[] {
  const { quote, narrow, labelled } = set.setting;
  const [label, later] = [labelStyle(narrow), laterStyle(narrow)];
  const labelAt = top + set.pad + styles[label].size * 0.86;
  const quoteAt = top + set.pad + labelRoom(set.setting) + styles[quote].size * 0.86;
  const key = `${row.name}-${quote}`;
  return [
    ...(labelled ? [text(xs[0], labelAt, row.label, label, { key: `${row.name}-label` })] : []),
    ...row.sides.flatMap((side, i) => {
      const x = xs[i] as number;
      return [
        ...(narrow
          ? []
          : [
              text(x + column, labelAt, side.date, 't-small', { anchor: 'end', tone: 'soft', key: `${key}-date-${i}` }),
            ]),
        ...lines(x, quoteAt, side.lines, quote, { key: `${key}-${i}` }),
        ...lines(x, quoteAt + side.lines.length * styles[quote].line - (narrow ? 0 : 2), side.later, later, {
          tone: 'soft',
          key: `${key}-later`,
        }),
      ];
    }),
  ];
}
