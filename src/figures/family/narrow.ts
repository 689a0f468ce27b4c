import type { Box } from '../marks/layout.ts';
import { lines, paragraph, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { downAxis, leaderAcross } from './axis.ts';
import { drawPeople } from './group.ts';
import { incidentsOf } from './incidents.ts';
import { layTime, leaves } from './time.ts';

interface Look {
  readonly number: StyleName;
  readonly head: StyleName;
  readonly body: StyleName;
  readonly pitch: number;
  /** Words under the people, or in a column beside them. */
  readonly beside: boolean;
  readonly happened: 'happened' | 'happenedShort' | undefined;
  readonly coalition: 'coalition' | 'coalitionShort';
  readonly note: boolean;
  readonly gap: number;
}

const full = { number: 't-number-m', head: 't-small-strong', body: 't-small', pitch: 20, beside: false, happened: 'happened', coalition: 'coalition', note: true, gap: 16 } as const;
const small = { ...full, body: 't-micro', happened: 'happenedShort', coalition: 'coalitionShort', note: false, gap: 10 } as const;
/** From the roomiest to the tightest; the first that fits is drawn. */
const looks: readonly Look[] = [
  full,
  { ...full, note: false },
  { ...full, body: 't-micro', note: false, gap: 12 },
  { ...small, body: 't-small' },
  { ...small, pitch: 16 },
  { ...small, pitch: 12, beside: true },
  { ...small, pitch: 12 },
  { ...small, pitch: 10, beside: true, number: 't-number-s', gap: 6 },
  { ...small, pitch: 10, beside: true, number: 't-number-s', happened: undefined, gap: 4 },
  { ...small, pitch: 10, number: 't-number-s', happened: undefined, gap: 4 },
  { ...small, pitch: 8, beside: true, number: 't-number-s', head: 't-micro-strong', happened: undefined, gap: 2 },
];

/** On a phone the battle runs down, and the incidents stand beside it in rows, in the same order. */
export function drawNarrow(data: FigureData, box: Box): SvgNode[] {
  const room = box.y1 - box.y0;
  for (const look of looks) {
    const spare = room - (drawLook(data, box, look, 0).bottom - box.y0);
    if (spare >= 0) return drawLook(data, box, look, spare).nodes;
  }
  return drawLook(data, box, looks.at(-1) as Look, 0).nodes;
}

function drawLook(data: FigureData, box: Box, look: Look, spare: number): { nodes: SvgNode[]; bottom: number } {
  const { word, claim } = pick(data);
  const incidents = incidentsOf(data);
  const axisX = box.x0 + 30;
  const x = axisX + 30;
  const extra = Math.min(spare / (incidents.length + 1), 44);
  const head = styles[look.head];
  const number = styles[look.number];
  const body = styles[look.body];
  let tight = false;
  let y = box.y0 + (incidents.length === 1 ? Math.min(spare / 3, 30) : extra / 2);

  const rows = incidents.map((incident) => {
    const top = y;
    const base = top + Math.round(number.size * 0.72) + 1;
    const indent = x + measure(incident.killed.number, look.number) + 8;
    const names = wrap(`${incident.date}, ${incident.where}`, box.x1 - indent, look.head);
    const headBottom = base + (names.length - 1) * head.line;
    const peopleTop = headBottom + (look.pitch > 12 ? 12 : 8);
    const drawn = drawPeople(incident, x, peopleTop, look.pitch, 't-micro');
    if (drawn.right > box.x1) tight = true;
    const wordsX = look.beside ? Math.max(x + 11 * look.pitch, drawn.right + 8) : x;
    if (box.x1 - wordsX < 96) tight = true;
    let next = look.beside ? peopleTop + body.size * 0.72 : drawn.bottom + 6 + body.line;
    const told = [look.happened, look.coalition].flatMap((name) => {
      if (!name) return [];
      const { nodes, next: after } = paragraph(wordsX, next, box.x1 - wordsX, incident[name], look.body, { key: `${name}-${incident.key}` });
      next = after + (look.beside ? 0 : 4);
      return nodes;
    });
    const last = next - body.line + 4;
    y = Math.max(last, drawn.bottom + 2) + look.gap + extra;
    return {
      incident,
      top: base - number.size * 0.3,
      nodes: [
        text(x, base, incident.killed.number, look.number, { key: `number-${incident.key}` }),
        ...lines(indent, base, names, look.head, { key: `where-${incident.key}` }),
        ...drawn.nodes,
        ...told,
      ],
    };
  });
  y -= look.gap + extra;
  const note = look.note ? wrap(word('note'), box.x1 - x, 't-quote-s') : [];
  const noteTop = y + 30 + extra;
  const bottom = note.length ? noteTop + (note.length - 1) * 21 + 6 : y;
  const time = layTime(claim('battle'), incidents, [box.y0, spare > 0 ? box.y1 : Math.max(bottom, box.y0 + 1)]);
  const leaders = rows.map(({ incident, top }) => {
    const moment = time.moments.find((one) => one.incidents.includes(incident)) as (typeof time.moments)[number];
    return leaderAcross(incident.key, axisX + 9, leaves(moment, incident), x - 5, top);
  });
  return {
    nodes: [
      ...downAxis(time, axisX),
      ...leaders,
      ...rows.flatMap(({ nodes }) => nodes),
      ...lines(x, noteTop, note, 't-quote-s', { tone: 'soft italic', key: 'note' }),
    ],
    bottom: tight ? Number.MAX_SAFE_INTEGER : bottom,
  };
}
