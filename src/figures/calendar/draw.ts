/** The calendar strip docked under every scene: 134 day ticks, the days passed, today, and the names of the days that count. */
import { compact, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { dayLabels } from './labels.ts';
import { layStrip, readEvents } from './strip.ts';
import { drawMonths, drawTicks } from './ticks.ts';

export const draw: Draw = (data, state, size) => {
  const narrow = compact(size) || size.height < 80;
  const strip = layStrip(data, size, narrow);
  const events = readEvents(data);
  return picture(
    'calendar',
    state,
    size,
    drawTicks(strip, events),
    dayLabels(data, strip, events),
    drawMonths(data, strip),
  );
};
