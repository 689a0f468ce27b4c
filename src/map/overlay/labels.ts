import { h, type SvgNode } from '../../figures/svg.ts';
import type { Place } from '../../story/schemas/place.ts';
import type { Label } from '../../story/schemas/scene.ts';
import { px, type View } from './view.ts';

type Anchor = Label['at'];
type Look = Label['as'];

/** Line height of the Latin and the Arabic line, px, and gap between point and words. */
const looks: Readonly<Record<Look, { line: number; gap: number; dot: number }>> = {
  dot: { line: 16, gap: 9, dot: 2.6 },
  strong: { line: 19, gap: 10, dot: 4.2 },
  plain: { line: 17, gap: 9, dot: 0 },
  area: { line: 16, gap: 0, dot: 0 },
  country: { line: 21, gap: 0, dot: 0 },
  water: { line: 17, gap: 0, dot: 0 },
};

const textAnchors: Readonly<Record<Anchor, string>> = { left: 'end', right: 'start', top: 'middle', bottom: 'middle', center: 'middle' };

/** Baseline of the first of `lines` lines, px under the point, so that the block stands centred beside it or clear of it. */
function baseline(at: Anchor, lines: number, line: number, gap: number): number {
  if (at === 'top') return -gap - (lines - 1) * line;
  if (at === 'bottom') return gap + line * 0.72;
  return line * 0.3 - ((lines - 1) * line) / 2;
}

/** A place's name, English over Arabic, on the side of its point that the scene asks for. */
export function drawLabel(label: Label, place: Place, view: View): SvgNode {
  const stack = view.layout === 'stack';
  const at: Anchor = label.as === 'area' || label.as === 'country' ? 'center' : ((stack && label.stackAt) || label.at);
  const spot = (stack && label.stackNear) || label.near || place.at;
  if (!spot) throw new Error(`Place ${place.id} has no point: a label of it needs "near"`);
  const { line, gap, dot: radius } = looks[label.as];
  const [x, y] = view.toPx(spot).map(px) as [number, number];
  // A bridge is drawn on the map itself and needs no point.
  const dot = place.kind === 'bridge' ? 0 : radius;
  const arabic = place.ar !== '' && (label.arabic === 'all' || label.arabic === view.layout);
  const shift = at === 'left' ? -gap : at === 'right' ? gap : 0;
  const first = baseline(at, arabic ? 2 : 1, line, gap);
  const words = { x: px(x + shift), 'text-anchor': textAnchors[at] };
  return h(
    'g',
    { key: `place-${place.id}`, class: `map-label map-${label.as}` },
    dot > 0 && h('circle', { class: 'map-dot', cx: x, cy: y, r: dot }),
    h('text', { ...words, y: px(y + first) }, place.en),
    arabic && h('text', { ...words, y: px(y + first + line), class: 'map-ar', lang: 'ar' }, place.ar),
  );
}
