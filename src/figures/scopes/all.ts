import { battle } from '../marks/battle.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h } from '../svg.ts';
import { pick, put } from '../words.ts';
import { battleAxis, battleBand, battleEdges, monthLines, yearLines, yearsAxis } from './axes.ts';
import { placeKey } from './key.ts';
import { pairNote } from './pair-note.ts';
import { periodBar, spanOf } from './period.ts';
import { drawRow, rowLayout } from './row.ts';
import { rows, rowsFor } from './rows.ts';
import { said, saidAt } from './said.ts';
import type { DrawState } from './state.ts';

/** Every count as one row: words, then its days on the axis of years, then those of the battle again, enlarged. */
export const drawAll: DrawState = (data, box, narrow, hatch) => {
  const { word, claim } = pick(data);
  const all = claim('battle');
  const head = box.y0 + (narrow ? 22 : 42);
  const base = box.y1 - 19;
  const layout = rowLayout(base - head, narrow);
  const shown = rowsFor(layout.count);
  const more = rows.length - shown.length;
  const foot = more ? base - 15 : base;
  const pitch = (foot - head) / shown.length;
  const left = box.x0 + layout.words;
  const gap = narrow ? 8 : 32;
  const long = Math.round((box.x1 - left - gap) * (narrow ? 0.56 : 0.6));
  const years = yearsAxis(rows.map(claim), all, left, left + long - layout.r - 2);
  const days = battleAxis(all, left + long + gap, box.x1);
  const small = narrow ? 't-micro' : 't-small';
  const rule = head - 4;
  const [battleEnd, enlarged] = [years(spanOf(all, all).to), days(spanOf(all, all).from)];

  // In a frame the enlarged days may be narrower than their words.
  const brief = narrow || enlarged + measure(word('battleDays'), 't-small-strong') > box.x1;
  // On the smallest phones not even the short one fits beside that of the years: the line between the two says it alone.
  const short = days(spanOf(all, all).to) - measure(word('battleDaysShort'), 't-small-strong') > battleEnd + 4 ? word('battleDaysShort') : undefined;

  return [
    ...yearLines(years, head, foot, small, narrow),
    ...monthLines(days, head, foot, small),
    battleBand(all, years, rule, foot),
    ...battleEdges(all, days, rule, foot),
    h('line', { key: 'tie', x1: battleEnd, x2: enlarged, y1: rule, y2: rule, class: 'enlarged' }),
    battle(all, years, rule, word(narrow ? 'battleShort' : 'battle'), narrow ? 'end' : 'middle'),
    h(
      'g',
      { key: 'battle-enlarged' },
      battle(all, days, rule, brief ? short : word('battleDays'), brief ? 'end' : 'start'),
    ),
    narrow ? null : placeKey(data, box.x0, box.y0 + 12, left - box.x0 - 16, hatch('swatch')),
    ...shown.flatMap((name, i) => {
      const one = claim(name);
      const y = head + i * pitch;
      const centre = y + pitch / 2;
      const span = spanOf(one, all);
      const end = years(span.to);
      const bar = { height: layout.bar, top: Math.round(centre - layout.bar / 2) };
      const paint = { hatch: hatch(one.family) };
      return [
        i
          ? h('line', {
              key: `rule-${name}`,
              x1: box.x0,
              x2: box.x1,
              y1: Math.round(y) + 0.5,
              y2: Math.round(y) + 0.5,
              class: 'rule',
            })
          : null,
        h(
          'g',
          { key: name },
          drawRow(data, name, box.x0, centre, layout),
          periodBar(one, span, years, bar.top, bar.height, paint),
          said(one, saidAt(one, years, end, layout.r), end, centre, layout.r),
          periodBar(one, span, days, bar.top, bar.height, { ...paint, within: days.domain() as [Date, Date] }),
        ),
      ];
    }),
    narrow ? null : pairNote(data, left, years(spanOf(claim('joint'), all).from) - 8, foot - 2 * pitch, foot),
    more ? text(box.x0, foot + 13, put(word('more'), { n: more }), 't-micro', { tone: 'soft' }) : null,
  ];
};
