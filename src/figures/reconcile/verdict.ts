import type { Box } from '../marks/layout.ts';
import { people } from '../marks/people.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { balance, measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';

const cases = ['Aswad', 'Hashish', 'Badran', 'Fayad'] as const;
/** Marks in a row of each case, so that what was accepted makes four rows at most. */
const across = { Aswad: 2, Hashish: 3, Badran: 11, Fayad: 4 } as const;

/** The marks are larger for their pitch than elsewhere, so that they can be counted on a phone. */
const fill = 0.3;
const rowWidth = (count: number, pitch: number): number => (count - 1 + 2 * fill) * pitch;
const rowsHeight = (count: number, pitch: number, columns = 11): number => rowWidth(Math.ceil(count / columns), pitch);

interface Grid {
  readonly pitch: number;
  /** Left edges of the cases, px. */
  readonly x: Readonly<Record<(typeof cases)[number], number>>;
  readonly labelled: 'beside' | 'above';
}

/** A ledger: cases across, answers down, every mark alike. The sums at its edge are those the answers themselves make. */
export function drawVerdict(data: FigureData, box: Box, narrow: boolean): SvgNode[] {
  const { word, claim } = pick(data);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const low = height < (narrow ? 230 : 420);
  // In the lowest stages the air around the rows goes before a row does.
  const tight = narrow && height < 150;
  const head: StyleName = narrow ? 't-micro-strong' : 't-number-s';
  const small: StyleName = narrow ? 't-micro' : 't-small';
  const numeral: StyleName = narrow ? (low ? 't-number-s' : 't-number-m') : low ? 't-number' : 't-number-xl';
  const total: StyleName = narrow ? 't-number-s' : 't-number-m';
  const noteStyle: StyleName = narrow ? 't-small' : 't-quote-s';

  const answers = [
    { key: 'accepted', number: claim('accepted').number },
    { key: 'rejected', number: claim('rejected').number },
    { key: 'notFire', number: String((claim('mines').value ?? 0) + (claim('mortar').value ?? 0)) },
  ] as const;
  const sum = put(
    word(narrow ? 'verdictNoteShort' : 'verdictNote'),
    Object.fromEntries(answers.map(({ key, number }) => [key, number])),
  );
  const note = balance(sum, Math.min(width, 720), noteStyle);
  const side = Math.max(
    ...answers.map(({ key, number }) =>
      narrow
        ? measure(number, numeral) + 8 + measure(word(key), 't-micro-strong') + 10
        : measure(word(`${key}Sub`), small) + 36,
    ),
  );

  /** The widest pitch at which the four cases fit beside what is left of the width. */
  const lay = (labelled: Grid['labelled']): Grid => {
    const left = labelled === 'beside' ? side : 0;
    // After Badran there is room for the names of its two days.
    const gaps = narrow ? [12, 12, 12] : [30, 30, measure(word('second'), small) + 42];
    const least = gaps.reduce((a, b) => a + b, 0);
    const widths = (pitch: number) =>
      cases.map((one) => Math.max(rowWidth(across[one], pitch), measure(word(`head${one}`), head)));
    let pitch = narrow ? 16 : 26;
    while (pitch > 6 && left + widths(pitch).reduce((a, b) => a + b, least) > width) pitch -= 0.5;
    const all = widths(pitch);
    // What is left over goes between the cases.
    const free = Math.min((width - left - all.reduce((a, b) => a + b, least)) / gaps.length, narrow ? 16 : 60);
    const x = cases.map(
      (_, i) => box.x0 + left + all.slice(0, i).reduce((a, b, j) => a + b + free + (gaps[j] ?? 0), 0),
    );
    return { pitch, x: Object.fromEntries(cases.map((one, i) => [one, x[i]])) as Grid['x'], labelled };
  };
  const noteHeight = note.length * styles[noteStyle].line + 8;
  const heights = ({ pitch, labelled }: Grid) => {
    const label = narrow
      ? styles[numeral].line
      : labelled === 'above'
        ? styles[numeral].line
        : styles[numeral].line + 2 * 17;
    const blocks = [rowsHeight(44, pitch), rowsHeight(5, pitch), rowsHeight(7, pitch, 3) + pitch * 1.4 + (narrow ? 4 : 0)];
    return blocks.map((block) => (labelled === 'above' ? label + block + 4 : Math.max(label, block)));
  };
  const pad = narrow ? (tight ? Math.max(1, Math.min(4, (height - 130) / 6 + 1)) : low ? 4 : 7) : 14;
  const headHeight = styles[head].line + 4;
  // Without a column for them, the sums of the cases stand on a line under the sum of all.
  const foot = ({ labelled }: Grid) => (tight ? styles[numeral].size : styles[numeral].line + 2) + (labelled === 'above' ? styles[total].line : 0);
  const needs = (grid: Grid, noted: boolean) =>
    headHeight + heights(grid).reduce((sum, one) => sum + one + 2 * pad, 0) + foot(grid) + (noted ? noteHeight : 0);
  const shrink = (grid: Grid, noted: boolean): Grid => {
    let one = grid;
    while (needs(one, noted) > height && one.pitch > 7) one = { ...one, pitch: one.pitch - 0.5 };
    return one;
  };
  const options = narrow ? [lay('above'), lay('beside')] : [lay('beside')];
  const noted = options.some((grid) => needs(shrink(grid, true), true) <= height);
  const grid = options
    .map((one) => shrink(one, noted))
    .filter((one, i, all) => needs(one, noted) <= height || i === all.length - 1)
    .sort((a, b) => b.pitch - a.pitch)[0] as Grid;
  const { pitch, x, labelled } = grid;
  const spare = Math.max(0, height - needs(grid, noted));
  const air = pad + Math.min(spare / 8, narrow ? 16 : 34);

  const rule = (y: number, key: string, style = 'rule') =>
    h('line', { key, x1: box.x0, x2: box.x1, y1: Math.round(y) + 0.5, y2: Math.round(y) + 0.5, class: style });
  const nodes: SvgNode[] = [];
  let y = box.y0 + styles[head].size * 0.8;
  for (const one of cases) nodes.push(text(x[one], y, word(`head${one}`), head, { key: `head-${one}` }));
  y = box.y0 + headHeight;
  nodes.push(rule(y, 'rule-top', 'axis'));

  for (const [i, { key, number }] of answers.entries()) {
    const tall = heights(grid)[i] as number;
    const top = y + air;
    const base = top + styles[numeral].size * 0.72;
    const after = box.x0 + measure(number, numeral) + 8;
    nodes.push(text(box.x0, base, number, numeral, { key: `sum-${key}` }));
    if (narrow) {
      nodes.push(text(after, base, word(key), 't-micro-strong', { key: `answer-${key}` }));
      if (labelled === 'above')
        nodes.push(
          text(after + measure(word(key), 't-micro-strong') + 8, base, word(`${key}Sub`), 't-micro', {
            tone: 'soft',
            key: `sub-${key}`,
          }),
        );
    } else {
      nodes.push(text(box.x0, base + 20, word(key), 't-small-strong', { key: `answer-${key}` }));
      nodes.push(text(box.x0, base + 37, word(`${key}Sub`), 't-small', { key: `sub-${key}`, tone: 'soft' }));
    }
    nodes.push(...drawAnswer(key, labelled === 'above' ? top + styles[numeral].line + 2 : top));
    y += tall + 2 * air;
    nodes.push(rule(y, `rule-${key}`, i === 2 ? 'axis' : 'rule'));
  }
  const sums = y + styles[numeral].size * 0.72 + (tight ? 4 : 8);
  nodes.push(text(box.x0, sums, claim('itemised').number, numeral, { key: 'sum-all' }));
  const caseSums = sums + (labelled === 'above' ? styles[total].line : 0);
  if (labelled === 'above')
    nodes.push(
      text(box.x0 + measure(claim('itemised').number, numeral) + 8, sums, word('all'), 't-micro-strong', {
        key: 'answer-all',
      }),
    );
  for (const [one, name] of [
    ['Aswad', 'aswad'],
    ['Hashish', 'hashish'],
    ['Badran', 'badranAll'],
    ['Fayad', 'fayad'],
  ] as const)
    nodes.push(text(x[one], caseSums, claim(name).number, total, { key: `sum-${one}` }));
  if (noted)
    nodes.push(
      ...lines(box.x0, y + foot(grid) + styles[noteStyle].line + Math.min(spare / 8, 16), note, noteStyle, {
        tone: 'soft italic',
        key: 'note',
      }),
    );
  return nodes;

  /** The marks of one answer in the columns of their cases, with what tells them apart beside them. */
  function drawAnswer(key: (typeof answers)[number]['key'], top: number): SvgNode[] {
    const count = (name: string) => claim(name).value ?? 0;
    const group = (one: (typeof cases)[number], n: number, from = top) =>
      people(x[one], from, n, `people-${key}-${one}-${Math.round(from - top)}`, {
        pitch,
        columns: across[one],
        r: pitch * fill,
      });
    const beside = (at: number, line: number, words: string, name: string) =>
      text(at, line + pitch * 0.3 + styles[small].size * 0.34, words, small, { key: `name-${name}` });
    if (key === 'rejected')
      return [
        group('Badran', count('rejected')),
        beside(x.Badran + rowWidth(5, pitch) + pitch, top, word(narrow ? 'thirdShort' : 'third'), 'third'),
      ];
    if (key === 'notFire') {
      const mortarTop = top + 3 * pitch + pitch * 0.4;
      const at = x.Hashish + Math.max(rowWidth(3, pitch) + 10, 0);
      return [
        group('Hashish', count('mines')),
        group('Hashish', count('mortar'), mortarTop),
        beside(at, top, word('mines'), 'mines'),
        beside(at, mortarTop, word('mortar'), 'mortar'),
      ];
    }
    const first = count('badranFirst');
    const dates = x.Badran + rowWidth(11, pitch) + 12;
    const named = !narrow && dates + measure(word('second'), small) + 12 < x.Fayad;
    return [
      group('Aswad', count('aswadAccepted')),
      group('Hashish', count('hashishAccepted')),
      group('Badran', first + count('badranSecond')),
      group('Fayad', count('fayadAccepted')),
      ...(named
        ? [
            beside(dates, top, word('first'), 'first'),
            beside(dates, top + (first / 11) * pitch, word('second'), 'second'),
          ]
        : []),
    ];
  }
}
