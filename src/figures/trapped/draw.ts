/** People trapped: five estimates, each on its day, from zero, no line between them. */
import { format, scaleLinear, scaleUtc, utcFormat, utcMonth } from 'd3';
import { battle } from '../marks/battle.ts';
import { middle, monthName, period } from '../marks/dates.ts';
import { type Box, compact, inside, picture } from '../marks/layout.ts';
import { stem } from '../marks/stem.ts';
import { lines, text } from '../marks/text.ts';
import { styles } from '../marks/type.ts';
import { balance, wrap } from '../marks/wrap.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { Draw, DrawnClaim, FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { boxOf, drawLabel, type Label, type LabelLook } from './labels.ts';
import { spread } from './spread.ts';

export const draw: Draw = (data, state, size) =>
  picture('trapped', state, size, drawAll(data, inside(size), compact(size)));

const crowd = ['egeland', 'obrien', 'zeid'] as const;
const names = ['june', ...crowd, 'october'] as const;
type Name = (typeof names)[number];
const longMonth = utcFormat('%B');
/** A day stays on the line of its month. */
const together = (words: string) => words.replace(/(\d) /g, '$1\u00a0');

function drawAll(data: FigureData, box: Box, narrow: boolean): SvgNode[] {
  const { word, claim } = pick(data);
  const base = box.y1 - (narrow ? 30 : 36);
  const high = base - box.y0;
  const low = high < 180; // a very low picture has room for the numbers; who and when are in the table
  const large = box.x1 - box.x0 > 1000 && high > 560;
  const brief = narrow || high < 330;
  const june = claim('june');
  const [start, stop] = period(claim('battle'));
  const months = utcMonth.range(utcMonth.floor(start), utcMonth.ceil(stop));
  const x = scaleUtc([utcMonth.floor(start), utcMonth.ceil(stop)], [box.x0, box.x1]);
  const day = (one: DrawnClaim) => x(middle(period(one)));
  const apart = spread(
    crowd.map((name) => day(claim(name)) - (low ? 6 : 0)), // here the waves of the last would touch the next label
    low ? 28 : narrow ? 31 : large ? 52 : 44,
  );
  const at = (name: Name): number => apart[crowd.indexOf(name as 'zeid')] ?? day(claim(name));
  const r = low ? 5 : narrow ? 6.5 : 10;
  const look: LabelLook = {
    number: large ? 't-number' : brief ? 't-number-s' : 't-number-m',
    who: large ? 't-label' : narrow ? 't-micro' : 't-small',
  };
  const big: LabelLook = { ...look, number: large ? 't-number-xl' : narrow ? 't-number-m' : 't-number' };
  const head = box.y0 + Math.max(r * 1.2 + 1, styles[big.number].size * 0.72 - 6);
  const y = scaleLinear([0, june.value ?? 1], [base, head]);
  const top = (name: Name): number => y(claim(name).value ?? 0);
  const label = (name: Name, width: number): Label => ({
    number: claim(name).printed,
    who: low && name !== 'june' ? [] : wrap(together(word(brief ? `${name}Short` : name)), width, look.who),
    ...(name === 'zeid' && !low ? { differs: word('zeidDiffers') } : {}),
  });
  const side = r * 1.2 + (narrow ? 6 : 10);

  // From the right: each label keeps clear of the one it may lie over.
  const last = label('october', narrow ? 100 : 125);
  const lastBottom = top('october') - r - (narrow ? 8 : 12);
  const lastBox = boxOf(last, look, box.x1, lastBottom, 'end');
  const third = label('zeid', narrow ? 120 : 140);
  const thirdX = narrow ? at('zeid') - r : at('zeid') + r + 22;
  const beside = boxOf(third, look, thirdX, top('zeid') + (third.who.length > 1 ? 42 : 24), 'start');
  const meets = beside.x1 + 8 > lastBox.x0 && beside.y1 > lastBox.y0 - 8;
  const thirdBottom = narrow || meets ? Math.min(top('zeid') - r - 8, lastBox.y0 - 8) : beside.y1;
  const thirdWidth = beside.x1 - beside.x0;
  const thirdPlaced = Math.min(narrow || !meets ? thirdX : at('zeid') - r, box.x1 - thirdWidth);
  const thirdBox = boxOf(third, look, thirdPlaced, thirdBottom, 'start');
  const second = label('obrien', narrow ? 100 : 220);
  const above = boxOf(second, look, at('obrien'), top('obrien') - r - 22, 'middle');
  const secondBottom = above.x1 + 8 > thirdBox.x0 ? Math.min(above.y1, thirdBox.y0 - (narrow ? 8 : 14)) : above.y1;
  const first = label('egeland', narrow ? 100 : 130);
  const firstBottom = top('egeland') + 6 + (boxOf(first, look, 0, 0, 'end').y0 * -1 - styles[look.number].size * 0.7);

  const juneLabel = label('june', narrow ? 240 : 420);
  const juneBottom = top('june') + 6 + (boxOf(juneLabel, big, 0, 0, 'start').y0 * -1 - styles[big.number].size * 0.7);
  const noteX = narrow ? at('june') + side : box.x1 - Math.min(400, (box.x1 - box.x0) * 0.4);
  const noteTop = narrow ? juneBottom + 20 : Math.max(juneBottom + 40, box.y0 + high * 0.16);
  const ceiling = boxOf(second, look, 0, secondBottom, 'middle').y0 - (narrow ? 8 : 14);
  const note = (narrow ? (['t-small', 't-micro'] as const) : (['t-quote'] as const))
    .map((style) => ({ style, words: balance(word(narrow ? 'noteShort' : 'note'), box.x1 - noteX, style) }))
    .find(({ style, words }) => noteTop + (words.length - 1) * styles[style].line < ceiling);
  const half = y((june.value ?? 0) / 2);
  // The line of half the height stops where a label stands on it.
  const { x0: from, x1: to, y0: above0, y1: below0 } = boxOf(second, look, at('obrien'), secondBottom, 'middle');
  const struck = half > above0 - 3 && half < below0 + 5;

  return [
    h('path', {
      key: 'half',
      d: `M${round(box.x0)} ${round(half)}H${struck ? `${round(from - 6)}M${round(to + 6)} ${round(half)}H` : ''}${round(box.x1)}`,
      class: 'rule',
      'stroke-dasharray': '1 5',
    }),
    text(box.x0, half - 6, format(',')((june.value ?? 0) / 2), look.who, { tone: 'soft' }),
    h('line', { key: 'axis', x1: box.x0, x2: box.x1, y1: base + 0.5, y2: base + 0.5, class: 'axis' }),
    battle(claim('battle'), x, base + 11),
    ...months.map((month) =>
      text(
        x(middle([month, utcMonth.offset(month, 1)])),
        base + (narrow ? 27 : 31),
        (narrow ? monthName : longMonth)(month),
        look.who,
        {
          anchor: 'middle',
          tone: 'soft',
        },
      ),
    ),
    ...names.flatMap((name) => [
      // A stem that stands aside is tied to its day.
      h('path', {
        key: `${name}-day`,
        d: `M${round(at(name))} ${round(base)}L${round(day(claim(name)))} ${round(base + 9)}`,
        class: 'leader',
      }),
      stem(claim(name), [at(name), base], [at(name), top(name)], { key: name, width: narrow ? 4 : 7, r }),
    ]),
    ...drawLabel(juneLabel, big, at('june') + side, juneBottom, 'start', 'june'),
    ...drawLabel(first, look, at('egeland') - side, firstBottom, 'end', 'egeland'),
    h('line', {
      key: 'obrien-leader',
      x1: at('obrien'),
      x2: at('obrien'),
      y1: secondBottom + 6,
      y2: top('obrien') - r * 1.2 - 3,
      class: 'leader',
    }),
    ...drawLabel(second, look, at('obrien'), secondBottom, 'middle', 'obrien'),
    ...drawLabel(third, look, thirdPlaced, thirdBottom, 'start', 'zeid'),
    ...drawLabel(last, look, box.x1, lastBottom, 'end', 'october'),
    ...(note ? lines(noteX, noteTop, note.words, note.style, { tone: 'soft italic halo', key: 'note' }) : []),
  ];
}
