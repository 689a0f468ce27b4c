import { h, type SvgNode } from '../../figures/svg.ts';
import type { Annotation } from '../../story/schemas/scene.ts';
import type { Point } from '../camera.ts';
import { type Room, textBox, wide } from './room.ts';
import { polyline, px, type View } from './view.ts';

const LINE = 19;

/** The one annotation of a scene: a bold first line, plain lines, and a leader with one bend to what it speaks of. */
export function drawAnnotation(note: Annotation, view: View, room: Room): SvgNode {
  const stack = view.layout === 'stack';
  const lines = (stack && note.short) || note.lines;
  const [x, y] = view.toPx((stack && note.shortAt) || note.at).map(px) as [number, number];
  const to = view.toPx(note.to);
  const right = x >= to[0];
  const toward = right ? -1 : 1;
  const beside: Point[] = [[x + toward * 6, y - 5], [x + toward * 16, y - 5], to];
  // With the words straight above or below there is no room for a bend: the leader leaves from their nearer edge.
  const below: Point[] = [[x + (right ? 12 : -12), to[1] > y ? y + (lines.length - 1) * LINE + 6 : y - 14], to];
  const leader = Math.abs(x - to[0]) > 28 ? beside : below;
  room.take(lines.map((line, i) => textBox(x, y + i * LINE, wide(line, 0.48, 14), 14, right ? 'start' : 'end')));
  return h(
    'g',
    { key: 'annotation', class: `map-label map-note map-note-${note.tone}` },
    h('path', { class: 'map-leader', d: polyline(leader) }),
    lines.map((line, i) =>
      h(
        'text',
        {
          x,
          y: px(y + i * LINE),
          'text-anchor': right ? 'start' : 'end',
          class: i === 0 || lines === note.short ? 'map-note-head' : undefined,
        },
        line,
      ),
    ),
  );
}
