import { people, personColumns, rowsHeight, rowWidth } from '../marks/people.ts';
import { text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';
import type { Incident } from './incidents.ts';

export interface Drawn {
  readonly nodes: readonly SvgNode[];
  readonly bottom: number;
  readonly right: number;
}

/** The people of an incident from (x, y) down. Those told apart in what is published stand in rows of their own, named beside them. */
export function drawPeople(
  { key, count, parts }: Incident,
  x: number,
  y: number,
  pitch: number,
  style: StyleName,
): Drawn {
  if (!parts.length)
    return {
      nodes: [people(x, y, count, `people-${key}`, { pitch })],
      bottom: y + rowsHeight(count, pitch),
      right: x + rowWidth(Math.min(count, personColumns), pitch),
    };
  const { size, line } = styles[style];
  const row = Math.max(pitch, line + 2);
  const widest = Math.max(...parts.map((part) => rowWidth(part.count, pitch)));
  const labelX = parts.length && widest < 130 ? x + widest + 8 : undefined; // one column for the names, if it stays near
  const named = parts.map((part, i) => {
    const top = y + i * row;
    const at = labelX ?? x + rowWidth(part.count, pitch) + 8;
    return {
      nodes: [
        people(x, top, part.count, `people-${part.key}`, { pitch }),
        text(at, top + pitch / 4 + size * 0.34, part.label, style, { key: `part-${part.key}` }),
      ],
      right: at + measure(part.label, style),
    };
  });
  return {
    nodes: named.flatMap(({ nodes }) => nodes),
    bottom: y + (parts.length - 1) * row + pitch / 2,
    right: Math.max(...named.map(({ right }) => right)),
  };
}
