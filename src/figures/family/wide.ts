import type { Box } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { balance, measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { acrossAxis, leaderDown } from './axis.ts';
import { drawPeople } from './group.ts';
import { incidentsOf } from './incidents.ts';
import { layTime, leaves } from './time.ts';

interface Look {
  readonly number: StyleName;
  readonly head: StyleName;
  readonly body: StyleName;
  readonly pitch: number;
  readonly short: boolean;
  readonly note: boolean;
}

/** From the roomiest to the tightest; the first that fits is drawn. */
const looks: readonly Look[] = [
  { number: 't-number-xl', head: 't-number-s', body: 't-scope', pitch: 20, short: false, note: true },
  { number: 't-number-xl', head: 't-number-s', body: 't-label', pitch: 20, short: false, note: true },
  { number: 't-number', head: 't-small-strong', body: 't-small', pitch: 20, short: false, note: true },
  { number: 't-number', head: 't-small-strong', body: 't-small', pitch: 18, short: false, note: false },
  { number: 't-number', head: 't-small-strong', body: 't-small', pitch: 16, short: true, note: false },
  { number: 't-number-m', head: 't-micro-strong', body: 't-micro', pitch: 12, short: true, note: false },
];

/** Incidents from left to right on three columns; a case of one incident gives the other two to what happened and what was said. */
export function drawWide(data: FigureData, box: Box): SvgNode[] {
  const room = box.y1 - box.y0;
  for (const look of looks) {
    const { bottom } = drawLook(data, box, look, 0);
    const spare = room - (bottom - box.y0);
    // A picture for a large screen takes the larger words only if they leave it calm.
    if (spare < (look === looks[0] ? room * 0.1 : 0)) continue;
    const left = box.y1 - drawLook(data, box, look, spare).bottom;
    return drawLook(data, { ...box, y0: box.y0 + Math.max(0, left) * 0.4 }, look, spare).nodes;
  }
  return drawLook(data, box, looks.at(-1) as Look, 0).nodes;
}

function drawLook(data: FigureData, box: Box, look: Look, spare: number): { nodes: SvgNode[]; bottom: number } {
  const { word, claim } = pick(data);
  const incidents = incidentsOf(data);
  const width = box.x1 - box.x0;
  const gutter = width > 900 ? 48 : 28;
  const single = incidents.length === 1;
  const shares = single ? [0.44, 0.28, 0.28] : [1 / 3, 1 / 3, 1 / 3];
  const columns = shares.map((share, i) => ({
    x: box.x0 + (width + gutter) * shares.slice(0, i).reduce((sum, one) => sum + one, 0),
    width: (width + gutter) * share - gutter,
  }));
  const column = (i: number) => columns[i] as (typeof columns)[number];
  // Spare height goes between the rows, as far as they still read as one picture; the rest stays under them.
  const extra = Math.min(spare / 4, 60);

  const axisY = box.y0 + 30;
  const time = layTime(claim('battle'), incidents, [box.x0, box.x1]);
  const headTop = axisY + 26 + 22 + extra * 1.4;
  const { size } = styles[look.number];
  const base = headTop + size * 0.74;
  const peopleTop = base + 18 + extra * 0.2;

  const heads = incidents.map((incident, i) => {
    const { x, width: room } = column(i);
    const number = incident.killed.number;
    const beside = x + measure(number, look.number) + 12;
    const words = balance(incident.where, x + room - beside, look.head);
    const { line, size: small } = styles[look.head];
    const first = base - (words.length - 1) * line - (words.length > 1 ? 0 : (size * 0.7 - small * 0.7) / 2);
    const drawn = drawPeople(incident, x, peopleTop, look.pitch, 't-small');
    const moment = time.moments.find((one) => one.incidents.includes(incident)) as (typeof time.moments)[number];
    return {
      bottom: drawn.bottom,
      tight: drawn.right > x + room,
      nodes: [
        leaderDown(
          incident.key,
          leaves(moment, incident),
          axisY + (moment.known ? 12 : 8),
          x + measure(number, look.number) / 2,
          headTop - 8,
        ),
        text(x, base, number, look.number, { key: `number-${incident.key}` }),
        ...lines(beside, first, words, look.head, { key: `where-${incident.key}` }),
        ...drawn.nodes,
      ],
    };
  });
  const peopleBottom = Math.max(...heads.map((one) => one.bottom));
  const said = (name: 'happened' | 'coalition', i: number) => {
    const incident = incidents[i] as (typeof incidents)[number];
    return look.short ? incident[`${name}Short`] : incident[name];
  };
  const tell = (name: 'happened' | 'coalition', i: number, at: number, y: number) => {
    const words = balance(said(name, i), column(at).width, look.body);
    return {
      nodes: lines(column(at).x, y, words, look.body, { key: `${name}-${i}` }),
      next: y + words.length * styles[look.body].line,
    };
  };
  const rule = (x0: number, x1: number, y: number, key: string) =>
    h('line', { key, x1: x0, x2: x1, y1: Math.round(y) + 0.5, y2: Math.round(y) + 0.5, class: 'rule' });
  const { line } = styles[look.body];

  const below: SvgNode[] = [];
  let bottom = peopleBottom;
  if (single) {
    for (const [i, name] of (['happened', 'coalition'] as const).entries()) {
      const { x } = column(i + 1);
      const top = headTop + 11;
      const told = tell(name, 0, i + 1, top + 8 + line);
      below.push(text(x, top, word(name), 't-small-strong', { key: name }), ...told.nodes);
      bottom = Math.max(bottom, told.next - line + 5);
    }
  } else {
    const first = peopleBottom + 12 + line + extra * 0.5;
    const happened = incidents.map((_, i) => tell('happened', i, i, first));
    const ruleY = Math.max(...happened.map(({ next }) => next)) - line + 16 + extra * 0.4;
    const answers = incidents.map((_, i) => tell('coalition', i, i, ruleY + 26 + line));
    below.push(
      ...happened.flatMap(({ nodes }) => nodes),
      rule(box.x0, box.x1, ruleY, 'rule'),
      text(box.x0, ruleY + 21, word('coalition'), 't-small-strong', { key: 'coalition' }),
      ...answers.flatMap(({ nodes }) => nodes),
    );
    bottom = Math.max(...answers.map(({ next }) => next)) - line + 5;
  }
  const note = look.note ? balance(word('note'), Math.min(width, 720), 't-quote-s') : [];
  const noteTop = bottom + 32 + extra;
  const end = note.length ? noteTop + (note.length - 1) * 21 + 6 : bottom;
  return {
    nodes: [
      ...acrossAxis(time, axisY),
      ...heads.flatMap(({ nodes }) => nodes),
      ...below,
      ...lines(box.x0, noteTop, note, 't-quote-s', { tone: 'soft italic', key: 'note' }),
    ],
    bottom: heads.some(({ tight }) => tight) ? Number.MAX_SAFE_INTEGER : end,
  };
}
