/** What was said when: a stem for each claim, in the order they were made; length is the number. One state for 2017, one for after. */
import { scaleLinear, utcDay } from 'd3';
import { endOf, startOf } from '../marks/dates.ts';
import { compact, inside, picture } from '../marks/layout.ts';
import { h } from '../svg.ts';
import type { Draw, DrawnClaim } from '../types.ts';
import { pick } from '../words.ts';
import { axisLine, battleRule, leader, type Said, timeAxis } from './axis.ts';
import { marksOf } from './marks.ts';
import { numberLines } from './numbers.ts';
import { drawRow, rowLayout } from './row.ts';
import { spread } from './spread.ts';

/** A month without a day is its second half: the only such claim is known to be of mid or late September. */
function saidOf({ saidOn }: DrawnClaim): Said {
  const exact = saidOn.length === 10;
  return { from: exact ? startOf(saidOn) : utcDay.offset(startOf(saidOn), 14), to: endOf(saidOn), exact };
}

export const draw: Draw = (data, state, size) => {
  const { claim } = pick(data);
  const box = inside(size);
  const names = marksOf(state);
  const claims = names.map(claim);
  const foot = box.y1 - 17;
  const layout = rowLayout(data, names, box, foot - box.y0, compact(size));
  const time = timeAxis(claims, box.y0 + 3, foot - 3);
  const axis = box.x0 + layout.axis;
  const days = claims.map(saidOf).map(({ from, to }) => (time(from) + time(to)) / 2 - layout.drop);
  const middles = spread(days, layout.pitch, box.y0, foot);
  // Both states share one scale, so that a length means the same before and after 2017.
  const most = Math.max(...Object.values(data.claims).map((one) => one.high ?? one.value ?? 0));
  const x = scaleLinear([0, most], [box.x0 + layout.base, box.x0 + layout.base + layout.length]);
  return picture(
    'toll-timeline',
    state,
    size,
    h(
      'g',
      { key: state },
      numberLines(x, box.y0, foot),
      axisLine(time, axis, layout.named),
      battleRule(claim('battle'), time, axis),
      names.map((name, i) => {
        const middle = middles[i] as number;
        const row = drawRow(
          data,
          name,
          { ...box, y0: middle - layout.pitch / 2, y1: middle + layout.pitch / 2 },
          x,
          layout,
        );
        return h(
          'g',
          { key: name },
          leader(saidOf(claim(name)), time, axis, box.x0 + layout.leader, row.at),
          row.nodes,
        );
      }),
    ),
  );
};
