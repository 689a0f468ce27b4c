import { utcDay } from 'd3';
import { dayMonth, dayNumber, startOf } from '../marks/dates.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h, round, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick, put } from '../words.ts';
import type { Event, Strip } from './strip.ts';

type Spot = readonly [row: 0 | 1, side: 'before' | 'after'];
interface Area {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}
interface Label {
  readonly day: number;
  readonly words: string;
  readonly today: boolean;
  readonly spots: readonly Spot[];
}

const after: Spot[] = [
  [1, 'after'],
  [1, 'before'],
  [0, 'after'],
  [0, 'before'],
];
const before: Spot[] = [
  [1, 'before'],
  [0, 'after'],
  [0, 'before'],
  [1, 'after'],
];

/** Names today always, and of the days passed as many as find room, the nearest to today first. A phone names today only. */
export function dayLabels(data: FigureData, strip: Strip, events: readonly Event[]): SvgNode[] {
  if (strip.narrow) return [narrowLabel(data, strip)];
  const { today, days } = strip;
  const current = events.findLast(({ from, to }) => today >= from && today <= to);
  const wanted: Label[] = today
    ? [{ day: today, words: todayWords(data, strip, current), today: true, spots: after }]
    : [];
  const frame = events.filter((one) => one.from === 1 || one.to === days);
  const passed = events.filter((one) => one.to < today).reverse();
  const shown = today ? [...frame.filter((one) => one.to < today), ...passed] : frame;
  for (const event of new Set(shown))
    wanted.push({
      day: event.from,
      words: `${span(event, strip)} · ${event.label}`,
      today: false,
      spots:
        event.to === days
          ? [[0, 'before']]
          : event.from === 1
            ? [
                [0, 'after'],
                [1, 'after'],
              ]
            : before,
    });
  return placeAll(wanted, strip);
}

const date = (day: number, { first }: Strip) => utcDay.offset(startOf(first), day - 1);

/** "29–30 Jun", "2 Jul", "30 Jun–2 Jul" */
function span({ from, to }: Pick<Event, 'from' | 'to'>, strip: Strip): string {
  const [a, b] = [date(from, strip), date(to, strip)];
  if (from === to) return dayMonth(a);
  return a.getUTCMonth() === b.getUTCMonth() ? `${a.getUTCDate()}–${dayMonth(b)}` : `${dayMonth(a)}–${dayMonth(b)}`;
}

/** "3 Jul · wall breached · day 28 of 134"; a scene with a name of its own for a period prints the period. */
function todayWords(data: FigureData, strip: Strip, event: Event | undefined): string {
  const { word, claim } = pick(data);
  const { first, today, days, narrow } = strip;
  const count = put(word('day'), { n: today, days: claim('battle').number });
  const from = data.days?.label ? Math.max(1, dayNumber(data.days.from, first)) : today;
  if (narrow || from === today)
    return [dayMonth(date(today, strip)), ...(narrow ? [] : [data.days?.label ?? event?.label ?? '']), count]
      .filter(Boolean)
      .join(' · ');
  const whole = from === 1 && today === days;
  return [span({ from, to: today }, strip), data.days?.label ?? '', whole ? claimDays(data) : count].join(' · ');
}

/** "134 days" */
const claimDays = (data: FigureData): string => {
  const { number, unit } = pick(data).claim('battle');
  return `${number} ${unit}`;
};

function narrowLabel(data: FigureData, strip: Strip): SvgNode {
  if (!strip.today) return text(0, strip.top - 9, pick(data).word('span'), 't-micro-strong');
  const words = todayWords(data, strip, undefined);
  const x = strip.x(strip.today);
  const ahead = x + 8 + measure(words, 't-micro-strong') <= strip.width;
  return text(ahead ? x + 7 : x - 5, strip.top - 8, words, 't-micro-strong', {
    tone: 'oxide',
    anchor: ahead ? 'start' : 'end',
  });
}

type Placed = readonly (readonly [Label, Spot])[];
/** Labels tried in every combination of spots; the rest take what is left. 4 spots, so at most 4^5 trials. */
const searched = 5;

/** The placement with the most labels; of equal ones, the earlier spots. A label that finds no room is left out (its tick stays). */
function placeAll(wanted: readonly Label[], strip: Strip): SvgNode[] {
  const first = best(wanted.slice(0, searched), [], [], strip);
  const taken = first.flatMap(([label, spot]) => footprint(label, spot, strip));
  const rest = wanted.slice(searched).flatMap((label): Placed => {
    const spot = label.spots.find((one) => isFree(footprint(label, one, strip), taken, strip));
    if (spot) taken.push(...footprint(label, spot, strip));
    return spot ? [[label, spot]] : [];
  });
  return [...first, ...rest].flatMap(([label, spot]) => drawLabel(label, spot, strip));
}

function best(left: readonly Label[], placed: Placed, taken: readonly Area[], strip: Strip): Placed {
  const [label, ...others] = left;
  if (!label) return placed;
  let most: Placed = [];
  for (const spot of label.spots) {
    const areas = footprint(label, spot, strip);
    if (!isFree(areas, taken, strip)) continue;
    const tried = best(others, [...placed, [label, spot]], [...taken, ...areas], strip);
    if (tried.length > most.length) most = tried;
    if (most.length === placed.length + left.length) return most;
  }
  if (label.today && most.length) return most; // today is never given up for another
  const without = best(others, placed, taken, strip);
  return without.length > most.length ? without : most;
}

const isFree = (areas: readonly Area[], taken: readonly Area[], { width }: Strip): boolean =>
  areas.every(
    (a) =>
      a.x0 >= -1 && a.x1 <= width + 1 && !taken.some((b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0),
  );

const style = (label: Label) => (label.today ? 't-small-strong' : 't-small');
const rowY = (row: 0 | 1, strip: Strip) => strip.top - (row ? 14 : 34);
const stand = (label: Label, strip: Strip) => strip.x(label.day) + (label.today ? 1.5 : 1);

/** What a label covers: its words and the leader down to its tick. */
function footprint(label: Label, [row, side]: Spot, strip: Strip): Area[] {
  const y = rowY(row, strip);
  const x = stand(label, strip);
  const width = measure(label.words, style(label)) + 12;
  const words = side === 'after' ? { x0: x, x1: x + width } : { x0: x - width, x1: x };
  return [
    { ...words, y0: y - 13, y1: y + 5 },
    { x0: x - 2, x1: x + 2, y0: y + 5, y1: strip.top - 12 },
  ];
}

function drawLabel(label: Label, [row, side]: Spot, strip: Strip): SvgNode[] {
  const y = rowY(row, strip);
  const x = stand(label, strip);
  const way = side === 'after' ? 1 : -1;
  const foot = strip.top - (label.today ? 12 : 8);
  return [
    h('path', {
      key: `leader-${label.day}`,
      d: `M${round(x)} ${foot}V${y - 4}h${6 * way}`,
      class: label.today ? 'leader red' : 'leader',
    }),
    text(x + 10 * way, y, label.words, style(label), {
      key: `label-${label.day}`,
      anchor: side === 'after' ? 'start' : 'end',
      tone: label.today ? 'oxide' : 'soft',
    }),
  ];
}
