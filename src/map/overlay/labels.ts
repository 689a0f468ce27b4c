import { h, type SvgNode } from '../../figures/svg.ts';
import type { Label } from '../../story/schemas/scene.ts';
import { type Box, type Room, textBox, wide } from './room.ts';
import { type Place, px, type View } from './view.ts';

type Anchor = Label['at'];
type Look = Label['as'];

/** Distance of the lines, gap between point and words, radius of the point, px; mean advance and size as in overlay.css. */
const looks: Readonly<Record<Look, { line: number; gap: number; dot: number; em: number; size: number }>> = {
  dot: { line: 16, gap: 9, dot: 2.6, em: 0.49, size: 13.5 },
  strong: { line: 19, gap: 10, dot: 4.2, em: 0.5, size: 14 },
  plain: { line: 17, gap: 9, dot: 0, em: 0.53, size: 15 },
  area: { line: 16, gap: 0, dot: 0, em: 0.66, size: 12 },
  country: { line: 21, gap: 0, dot: 0, em: 0.85, size: 13 },
  water: { line: 17, gap: 0, dot: 0, em: 0.5, size: 15 },
};

const textAnchors: Readonly<Record<Anchor, 'start' | 'middle' | 'end'>> = {
  left: 'end',
  right: 'start',
  top: 'middle',
  bottom: 'middle',
  center: 'middle',
};

/** Baseline of the first of `lines` lines, px under the point, so that the block stands centred beside it or clear of it. */
function baseline(at: Anchor, lines: number, line: number, gap: number): number {
  if (at === 'top') return -gap - (lines - 1) * line;
  if (at === 'bottom') return gap + line * 0.72;
  return line * 0.3 - ((lines - 1) * line) / 2;
}

/** The sides to try: the one the scene asks for, then, for a point, the others. */
function sides(label: Label, place: Place, view: View): readonly Anchor[] {
  const wanted = (view.layout === 'stack' && label.stackAt) || label.at;
  if (label.as === 'area' || label.as === 'country') return ['center'];
  if (wanted === 'center' || !place.at) return [wanted];
  return [...new Set<Anchor>([wanted, 'right', 'left', 'top', 'bottom'])];
}

/**
 * A place's name, English over Arabic, on the side of its point that the scene asks for, or on another when that has
 * no room. Null when no side has: a name left out is better than two that cannot be read. Strong names always stand.
 */
export function drawLabel(label: Label, place: Place, view: View, room: Room): SvgNode | null {
  const spot = (view.layout === 'stack' && label.stackNear) || label.near || place.at;
  if (!spot) throw new Error(`Place ${label.place} has no point: a label of it needs "near"`);
  const { line, gap, dot: radius, em, size } = looks[label.as];
  const [x, y] = view.toPx(spot).map(px) as [number, number];
  // A bridge is drawn on the map itself and needs no point.
  const dot = place.kind === 'bridge' ? 0 : radius;
  const big = label.as === 'strong' && dot > 0 ? 1.2 : 1;
  const arabic = place.ar !== '' && (label.arabic === 'all' || label.arabic === view.layout);

  const stand = (at: Anchor) => {
    const left = px(x + (at === 'left' ? -gap : at === 'right' ? gap : 0));
    const first = px(y + baseline(at, arabic ? 2 : 1, line, gap));
    const anchor = textAnchors[at];
    const boxes: Box[] = [textBox(left, first, wide(place.en, em, size * big), size * big, anchor)];
    if (arabic) boxes.push(textBox(left, first + line, wide(place.ar, 0.42, 14.5 * big), 14.5 * big, anchor));
    return { left, first, anchor, boxes };
  };
  const tries = sides(label, place, view).map(stand);
  const fits = tries.find((t) => room.free(t.boxes)) ?? (label.as === 'strong' ? tries[0] : undefined);
  if (!fits) return null;
  room.take(fits.boxes);
  if (dot > 0) room.take([[x - dot, y - dot, x + dot, y + dot]]);
  const words = { x: fits.left, 'text-anchor': fits.anchor };
  return h(
    'g',
    { key: `place-${label.place}`, class: `map-label map-${label.as}${big > 1 ? ' map-big' : ''}` },
    dot > 0 && h('circle', { class: 'map-dot', cx: x, cy: y, r: dot }),
    h('text', { ...words, y: fits.first }, place.en),
    arabic && h('text', { ...words, y: px(fits.first + line), class: 'map-ar', lang: 'ar' }, place.ar),
  );
}
