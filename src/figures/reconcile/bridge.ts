import type { Box } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { wordLine } from '../marks/word.ts';
import { balance, measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { centreOf, columnX, crowd, deep, divider, type Row, rowBottom } from './rows.ts';

const readings = ['newsweek', 'amnesty', 'itemised'] as const;
const of = (claim: DrawnClaim): number => claim.value ?? 0;

/** Three readings on one pitch, the Badran relatives first, so that what is equal stands under what is equal. */
export function drawBridge(data: FigureData, box: Box, narrow: boolean): SvgNode[] {
  const { word, claim } = pick(data);
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const all = of(claim('itemised'));
  const columns = Math.ceil(all / deep);
  const brief = narrow || height < 430;
  const terse = narrow && (height < 225 || width < 310); // too small for the names of the parts
  const label: StyleName = narrow ? 't-micro' : 't-small';
  const numeral: StyleName = terse ? 't-number-s' : narrow ? 't-number-m' : brief ? 't-number' : 't-number-xl';
  const sentence: StyleName = narrow ? 't-micro' : brief ? 't-small' : 't-scope';
  const lead = Math.round(styles[numeral].size * 0.74);
  const labels = terse ? 0 : styles[label].line + 4;
  const second = narrow && !terse ? styles[label].line : 0; // the last name of the last row, on a phone
  const noteStyle: StyleName = narrow ? 't-small' : 't-quote-s';
  const noteWords = balance(word(narrow ? 'bridgeNoteShort' : 'bridgeNote'), Math.min(width, 720), noteStyle);
  const noteHeight = noteWords.length * styles[noteStyle].line + (narrow ? 8 : 20);
  const noted = !terse && height >= 3 * (lead + labels + deep * 9 + 16) + second + noteHeight;

  const over = narrow ? 8 : 16; // between number and marks
  const fixed = 3 * (lead + over + labels) + second + (noted ? noteHeight : 0);
  const between = narrow ? (terse ? 4 : 8) : 14;
  const fits = (height - fixed - 2 * between) / (3 * (deep - 0.4));
  const pitch = Math.max(8, Math.min(narrow ? 14 : 30, (width - 2) / (columns - 0.4), fits));
  const r = pitch * 0.3;
  const marks = (deep - 1) * pitch + 2 * r;
  const gap = Math.min((height - fixed - 3 * marks) / 2, narrow ? 40 : 72);

  const rows = readings.map((name, i): { name: (typeof readings)[number]; top: number; row: Row } => {
    const top = box.y0 + i * (lead + over + marks + labels + gap);
    return { name, top, row: { x: box.x0, y: top + lead + over, pitch, r } };
  });
  const at = (i: number) => rows[i] as (typeof rows)[number];
  const [newsweek, amnesty] = [of(claim('newsweek')), of(claim('amnesty'))];
  const cases = ['badran', 'hashish', 'fayad', 'aswad'] as const;
  const ends = cases.map((_, i) => cases.slice(0, i + 1).reduce((sum, one) => sum + of(claim(one)), 0));
  const guide = (count: number, from: number, to: number, key: string) => {
    const x = columnX(at(0).row, count) - (pitch - 2 * r) / 2;
    return h('g', { key }, wordLine(x, rowBottom(at(from).row) + labels + 5, x, at(to).row.y - pitch * 0.4));
  };
  const [ringX, ringY] = centreOf(at(1).row, amnesty);
  const openX = Math.min(box.x1, ringX + r + 2);
  const soft = { tone: 'halo' } as const;
  const name = (row: Row, count: number, words: string, key: string, down = 0) => {
    const start = columnX(row, count + (count % deep ? deep : 0)) + (count % deep ? -pitch / 2 : 0);
    const past = start + measure(words, label) > box.x1;
    return text(past ? box.x1 : start, rowBottom(row) + styles[label].line + down, words, label, {
      ...soft,
      anchor: past ? 'end' : 'start',
      key,
    });
  };

  return [
    guide(newsweek, 0, 1, 'guide-newsweek'),
    guide(newsweek, 1, 2, 'guide-newsweek-on'),
    guide(amnesty, 1, 2, 'guide-amnesty'),
    ...rows.flatMap(({ name: reading, top, row }) => {
      const one = claim(reading);
      const indent = box.x0 + measure(one.number, numeral) + (narrow ? 10 : 16);
      const openWords = openX - measure(word('open'), 't-small-strong') - 16;
      const says = brief || indent + measure(word(reading), sentence) > openWords ? `${reading}Short` : reading;
      return [
        text(box.x0, top + lead, one.number, numeral, { key: `number-${reading}`, tone: 'halo' }),
        text(indent, top + lead - (narrow ? 1 : 3), word(says), sentence, { key: `says-${reading}`, tone: 'halo' }),
        crowd(row, of(one), `people-${reading}`),
      ];
    }),
    ...[at(0), at(2)].flatMap(({ name: reading, row }, i) => [
      ...ends.slice(0, i ? 4 : 3).map((end) => divider(row, end, `divider-${reading}-${end}`)),
      ...(terse
        ? []
        : cases.map((one, j) => name(row, j ? (ends[j - 1] as number) : 0, word(one), `name-${reading}-${one}`))),
    ]),
    divider(at(1).row, of(claim('oneFamily')), 'divider-amnesty'),
    ...(terse
      ? []
      : [
          name(at(1).row, 0, word('oneFamily'), 'name-amnesty-family'),
          name(at(1).row, of(claim('oneFamily')), word('rest'), 'name-amnesty-rest'),
          name(at(2).row, newsweek, word('neighbours'), 'name-itemised-neighbours', second),
        ]),
    // The one that Amnesty's number leaves open: a place for a mark, and no mark.
    h(
      'g',
      { key: 'open', class: 'who-other' },
      h('circle', { cx: ringX, cy: ringY, r: Math.max(r, 4), class: 'sample' }),
    ),
    text(openX, at(1).row.y - (narrow ? 5 : 8), word('open'), narrow ? 't-micro-strong' : 't-small-strong', {
      anchor: 'end',
      tone: 'halo',
      key: 'open-words',
    }),
    ...(noted
      ? lines(
          box.x0,
          rowBottom(at(2).row) + labels + second + noteHeight - (noteWords.length - 1) * styles[noteStyle].line - 4,
          noteWords,
          noteStyle,
          { tone: 'soft italic', key: 'note' },
        )
      : []),
  ];
}
