import { scaleLinear, scaleUtc } from 'd3';
import { battle } from '../marks/battle.ts';
import { bracket } from '../marks/bracket.ts';
import { middle, period } from '../marks/dates.ts';
import { hatched } from '../marks/hatch.ts';
import type { Box } from '../marks/layout.ts';
import { stem } from '../marks/stem.ts';
import { lines, text } from '../marks/text.ts';
import { measure, wrap } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { uncounted } from './uncounted.ts';

/** Height under the rule of the battle for brackets and names of days, px. */
export const footing = 32;

/** Strikes on one scale for the whole figure: px for a number of strikes, up from the battle's rule. */
export const strikeScale = (august: DrawnClaim, box: Box) =>
  scaleLinear([0, august.value ?? 1], [box.y1 - footing, box.y0 + 24]);

/** Stems on the middle of the days they count, a bracket under those days, hatching where no count was found. */
export function drawMonths(data: FigureData, box: Box, narrow: boolean, hatch: string): SvgNode[] {
  const { word, claim } = pick(data);
  const [week, july, august, all] = [claim('week'), claim('july'), claim('august'), claim('battle')];
  const base = box.y1 - footing;
  const y = strikeScale(august, box);
  const x = scaleUtc(period(all), [box.x0, box.x1]);
  const small = narrow ? 't-micro' : 't-small';
  const brief = narrow || base - box.y0 < 330; // in a low picture the labels of June and July would meet
  const terse = base - box.y0 < 150 || box.x1 - box.x0 < 300; // and in a very small one there is room for the numbers only
  const number = terse ? 't-number-s' : brief ? 't-number-m' : 't-number';
  const look = narrow ? { width: 6, r: 7, dashes: 3 } : { width: 9, r: 10, dashes: 3 };
  const at = (one: DrawnClaim) => x(middle(period(one)));
  const top = (one: DrawnClaim) => y(one.value ?? 0);
  const upright = (name: string, one: DrawnClaim) =>
    stem(one, [at(one), base], [at(one), top(one)], { ...look, key: name });
  const soft = { tone: 'soft halo' } as const;
  const side = narrow ? 13 : 22;
  const line = narrow ? 14 : 17;

  const gaps = uncounted([week, july, august].map(period), period(all));
  const height = narrow ? 26 : 34;
  const longest = gaps.reduce((a, b) => (+b[1] - +b[0] > +a[1] - +a[0] ? b : a));
  const none = wrap(word(narrow ? 'noneShort' : 'none'), x(longest[1]) - x(longest[0]) + 8, small);
  const lead = number === 't-number' ? 25 : 18;
  const weekLines = terse ? [] : brief ? [word('weekShort')] : [word('week'), word('weekWho')];
  const weekTop = top(week) - look.r - (terse ? 6 : narrow ? 12 : 18) - weekLines.length * line;

  return [
    ...gaps.map(([a, b], i) => hatched(hatch, x(a), base - height, x(b) - x(a), height, `none-${i}`)),
    ...lines(
      (x(longest[0]) + x(longest[1])) / 2,
      base - height - 8 - (none.length - 1) * (narrow ? 16 : 17),
      none,
      small,
      { anchor: 'middle', tone: 'soft italic' },
    ),
    battle(all, x, base + 1.5),
    ...(
      [
        ['week', week],
        ['july', july],
        ['august', august],
      ] as const
    ).flatMap(([name, one]) => {
      const [a, b] = period(one);
      const first = name === 'week';
      return [
        upright(name, one),
        bracket(x(a), x(b) - 1, base + 7),
        text(first ? x(a) : at(one), base + 27, word(`${name}Days${narrow ? 'Short' : ''}`), small, {
          anchor: first ? 'start' : 'middle',
        }),
      ];
    }),
    text((x(longest[0]) + x(longest[1])) / 2, base + 27, word(narrow ? 'restShort' : 'rest'), small, {
      anchor: 'middle',
      tone: 'soft',
    }),
    text(box.x0, weekTop, week.printed, number),
    ...weekLines.map((words, i) => text(box.x0, weekTop + line * (i + 1) + (narrow ? 0 : 4), words, small, soft)),
    text(at(july) - side, top(july) + 3, july.printed, number, { anchor: 'end', tone: 'halo' }),
    ...(terse ? [] : brief ? [word('julyShort')] : [word('july'), word('julyWho')]).map((words, i) =>
      text(
        Math.max(at(july) - side, box.x0 + measure(words, small) * 1.05),
        top(july) + lead + i * line,
        words,
        small,
        { ...soft, anchor: 'end' },
      ),
    ),
    text(at(august) + side, top(august) + 3, august.printed, number, { tone: 'halo' }),
    ...(terse ? [] : brief ? [word('augustShort')] : [word('august'), word('augustWho')]).map((words, i) =>
      text(at(august) + side, top(august) + lead + i * line, words, small, soft),
    ),
  ];
}
