import { utcDay } from 'd3';
import { dayMonth, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import type { Event, Strip } from './strip.ts';

type Spot = readonly [row: 0 | 1, side: 'before' | 'after'];
interface Area { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }
interface Label { readonly day: number; readonly words: string; readonly today: boolean; readonly spots: readonly Spot[] }

const after: Spot[] = [[1, 'after'], [1, 'before'], [0, 'after'], [0, 'before']];
const before: Spot[] = [[1, 'before'], [0, 'after'], [0, 'before'], [1, 'after']];

/** Names today always, and of the days passed as many as find room, the nearest to today first. A phone names today only. */
export function dayLabels(data: FigureData, strip: Strip, events: readonly Event[]): SvgNode[] {
  if (strip.narrow) return [narrowLabel(data, strip)];
  const { today, days } = strip;
  const current = events.find(({ from, to }) => today >= from && today <= to);
  const wanted: Label[] = today ? [{ day: today, words: todayWords(data, strip, current), today: true, spots: after }] : [];
  const frame = events.filter((one) => one.from === 1 || one.to === days);
  const passed = events.filter((one) => one.to < today).reverse();
  const shown = today ? [...frame.filter((one) => one.to < today), ...passed] : frame;
  for (const event of new Set(shown))
    wanted.push({
      day: event.from,
      words: `${span(event, strip)} · ${event.label}`,
      today: false,
      spots: event.to === days ? [[0, 'before']] : event.from === 1 ? [[0, 'after'], [1, 'after']] : before,
    });
  return placeAll(wanted, strip);
}

const date = (day: number, { first }: Strip) => utcDay.offset(startOf(first), day - 1);

/** "29–30 Jun", "2 Jul", "30 Jun–2 Jul" */
function span({ from, to }: Event, strip: Strip): string {
  const [a, b] = [date(from, strip), date(to, strip)];
  if (from === to) return dayMonth(a);
  return a.getUTCMonth() === b.getUTCMonth() ? `${a.getUTCDate()}–${dayMonth(b)}` : `${dayMonth(a)}–${dayMonth(b)}`;
}

function todayWords(data: FigureData, strip: Strip, event: Event | undefined): string {
  const { word, claim } = pick(data);
  const count = put(word('day'), { n: strip.today, days: claim('battle').number });
  const what = data.days?.label ?? event?.label;
  return [dayMonth(date(strip.today, strip)), ...(what && !strip.narrow ? [what] : []), count].join(' · ');
}

function narrowLabel(data: FigureData, strip: Strip): SvgNode {
  if (!strip.today) return text(0, strip.top - 6, pick(data).word('span'), 't-micro-strong');
  const words = todayWords(data, strip, undefined);
  const x = strip.x(strip.today);
  const ahead = x + 8 + measure(words, 't-micro-strong') <= strip.width;
  return text(ahead ? x + 7 : x - 5, strip.top - 4, words, 't-micro-strong', { tone: 'oxide', anchor: ahead ? 'start' : 'end' });
}

/** Puts each label into the first of its spots that is free; a label that finds none is left out (its tick stays). */
function placeAll(wanted: readonly Label[], strip: Strip): SvgNode[] {
  const taken: Area[] = [];
  return wanted.flatMap((label) => {
    for (const spot of label.spots) {
      const areas = footprint(label, spot, strip);
      const free = areas.every((a) => a.x0 >= -1 && a.x1 <= strip.width + 1 && !taken.some((b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0));
      if (!free) continue;
      taken.push(...areas);
      return drawLabel(label, spot, strip);
    }
    return [];
  });
}

const style = (label: Label) => (label.today ? 't-small-strong' : 't-small');
const rowY = (row: 0 | 1, strip: Strip) => strip.top - (row ? 14 : 34);
const stand = (label: Label, strip: Strip) => strip.x(label.day) + (label.today ? 1.5 : 1);

/** What a label covers: its words and the leader down to its tick. */
function footprint(label: Label, [row, side]: Spot, strip: Strip): Area[] {
  const y = rowY(row, strip);
  const x = stand(label, strip);
  const width = measure(label.words, style(label)) + 12;
  const words = side === 'after' ? { x0: x, x1: x + width } : { x0: x - width, x1: x };
  return [{ ...words, y0: y - 13, y1: y + 5 }, { x0: x - 2, x1: x + 2, y0: y + 5, y1: strip.top - 12 }];
}

function drawLabel(label: Label, [row, side]: Spot, strip: Strip): SvgNode[] {
  const y = rowY(row, strip);
  const x = stand(label, strip);
  const way = side === 'after' ? 1 : -1;
  const foot = strip.top - (label.today ? 12 : 8);
  return [
    h('path', { key: `leader-${label.day}`, d: `M${round(x)} ${foot}V${y - 4}h${6 * way}`, class: label.today ? 'leader red' : 'leader' }),
    text(x + 10 * way, y, label.words, style(label), { key: `label-${label.day}`, anchor: side === 'after' ? 'start' : 'end', tone: label.today ? 'oxide' : 'soft' }),
  ];
}
