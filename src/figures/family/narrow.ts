import type { Box } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';
import { downAxis, leaderAcross } from './axis.ts';
import { drawPeople } from './group.ts';
import { type Incident, incidentsOf } from './incidents.ts';
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

/** The battle's rule and the words beside it, px from the left edge. */
const axisIn = 30;
const rowIn = 56;

const full = {
  number: 't-number-m',
  head: 't-small-strong',
  body: 't-small',
  pitch: 20,
  beside: false,
  happened: 'happened',
  coalition: 'coalition',
  note: true,
  gap: 16,
} as const;
const small = {
  ...full,
  body: 't-micro',
  happened: 'happenedShort',
  coalition: 'coalitionShort',
  note: false,
  gap: 10,
} as const;
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

/** On a phone the battle runs down, and the incidents stand beside it in rows, each as near to its day as the others let it. */
export function drawNarrow(data: FigureData, box: Box): SvgNode[] {
  const { claim } = pick(data);
  const incidents = incidentsOf(data);
  const room = box.y1 - box.y0;
  const laid = looks.map((look) => ({ look, rows: layRows(data, incidents, box, look) }));
  const { look, rows } = (laid.find(({ look: { gap }, rows }) => tall(rows, gap) <= room) ??
    laid.at(-1)) as (typeof laid)[number];
  const time = layTime(claim('battle'), incidents, [box.y0, box.y1]);
  const days = incidents.map((incident) => {
    const moment = time.moments.find((one) => one.incidents.includes(incident)) as (typeof time.moments)[number];
    return leaves(moment, incident);
  });
  const tops = standNear(
    rows.map(({ lead }, i) => (days[i] as number) - lead),
    rows.map(({ height }) => height),
    look.gap,
    box,
  );
  return [
    ...downAxis(time, box.x0 + axisIn),
    ...rows.flatMap(({ draw, lead }, i) => [
      leaderAcross(
        (incidents[i] as Incident).key,
        box.x0 + axisIn + 9,
        days[i] as number,
        box.x0 + rowIn - 5,
        (tops[i] as number) + lead,
      ),
      ...draw(tops[i] as number),
    ]),
  ];
}

interface Row {
  readonly height: number;
  /** From the top of the row to the middle of its number, where the leader arrives. */
  readonly lead: number;
  readonly draw: (top: number) => SvgNode[];
}

const tall = (rows: readonly Row[], gap: number): number => rows.reduce((sum, { height }) => sum + height + gap, -gap);

/** Upper edges of rows that stand as near as they can to where they want, in order, `gap` px apart, inside the box. */
function standNear(wanted: readonly number[], heights: readonly number[], gap: number, { y0, y1 }: Box): number[] {
  const tops: number[] = [];
  for (const [i, want] of wanted.entries()) {
    const free = i ? (tops[i - 1] as number) + (heights[i - 1] as number) + gap : y0;
    tops.push(Math.max(want, free));
  }
  let limit = y1;
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] as number, limit - (heights[i] as number));
    limit = (tops[i] as number) - gap;
  }
  return tops;
}

function layRows(data: FigureData, incidents: readonly Incident[], box: Box, look: Look): Row[] {
  const { word } = pick(data);
  const [head, number, body] = [styles[look.head], styles[look.number], styles[look.body]];
  const x = box.x0 + rowIn;
  return incidents.map((incident, i) => {
    const base = Math.round(number.size * 0.72) + 1;
    const indent = x + measure(incident.killed.number, look.number) + 8;
    const names = wrap(`${incident.date}, ${incident.where}`, box.x1 - indent, look.head);
    const peopleTop = base + (names.length - 1) * head.line + (look.pitch > 12 ? 12 : 8);
    const drawn = drawPeople(incident, x, peopleTop, look.pitch, 't-micro');
    const wordsX = look.beside ? Math.max(x + 11 * look.pitch, drawn.right + 8) : x;
    const width = box.x1 - wordsX;
    const told: { readonly y: number; readonly words: readonly string[]; readonly key: string }[] = [];
    let y = look.beside ? peopleTop + body.size * 0.72 : drawn.bottom + 6 + body.line;
    for (const name of [look.happened, look.coalition]) {
      if (!name) continue;
      const words = wrap(incident[name], width, look.body);
      told.push({ y, words, key: `${name}-${incident.key}` });
      y += words.length * body.line + (look.beside ? 0 : 4);
    }
    let height = Math.max(y - (look.beside ? 0 : 4) - body.line + 4, drawn.bottom + 2);
    const note = look.note && i === incidents.length - 1 ? wrap(word('note'), box.x1 - x, 't-quote-s') : [];
    const noteY = height + 34;
    if (note.length) height = noteY + (note.length - 1) * styles['t-quote-s'].line + 5;
    const tight = drawn.right > box.x1 || width < 96;
    return {
      height: tight ? Number.MAX_SAFE_INTEGER : height,
      lead: base - number.size * 0.32,
      draw: (top) => [
        text(x, top + base, incident.killed.number, look.number, { key: `number-${incident.key}` }),
        ...lines(indent, top + base, names, look.head, { key: `where-${incident.key}` }),
        ...drawPeople(incident, x, top + peopleTop, look.pitch, 't-micro').nodes,
        ...told.flatMap(({ y: at, words, key }) => lines(wordsX, top + at, words, look.body, { key })),
        ...lines(x, top + noteY, note, 't-quote-s', { tone: 'soft italic', key: 'note' }),
      ],
    };
  });
}
