import { h, type SvgNode } from '../../figures/svg.ts';
import type { Mark } from '../../story/schemas/scene.ts';
import { metresPerPixel } from '../camera.ts';
import { type Room, textBox, wide } from './room.ts';
import { px, type View } from './view.ts';

/** Under this a precision could not be told from a pin, px. */
const SMALLEST = 9;

/** A square or ring as large as the precision that was published; dashed when another party made it. */
export function drawMark(mark: Mark, view: View, room: Room): SvgNode {
  const [x, y] = view.toPx(mark.at).map(px) as [number, number];
  const metres = metresPerPixel({ ...view.camera, lat: mark.at[1] });
  const reach = Math.max(SMALLEST, mark.size_m / metres) * (mark.kind === 'square' ? 0.5 : 1);
  const cls = `map-mark${mark.dashed ? ' map-mark-dashed' : ''}`;
  const side = mark.side === 'left' ? -1 : mark.side === 'right' ? 1 : 0;
  const above =
    mark.side === 'top' ? -reach - (mark.sub ? 24 : 8) : mark.side === 'bottom' ? reach + 18 : mark.sub ? -3 : 4.5;
  const words = { x: px(x + side * (reach + 8)), 'text-anchor': side === 0 ? 'middle' : side < 0 ? 'end' : 'start' };
  room.take([[x - reach, y - reach, x + reach, y + reach]]);
  if (mark.label) room.take([textBox(words.x, y + above, wide(mark.label, 0.5, 13.5), 13.5, words['text-anchor'])]);
  if (mark.sub) room.take([textBox(words.x, y + above + 16, wide(mark.sub, 0.48, 12.5), 12.5, words['text-anchor'])]);
  return h(
    'g',
    { key: `mark-${mark.at.join('-')}`, class: 'map-label map-marked' },
    mark.kind === 'square'
      ? h('rect', { class: cls, x: px(x - reach), y: px(y - reach), width: px(2 * reach), height: px(2 * reach) })
      : h('circle', { class: cls, cx: x, cy: y, r: px(reach) }),
    mark.label && h('text', { ...words, y: px(y + above) }, mark.label),
    mark.sub && h('text', { ...words, y: px(y + above + 16), class: 'map-sub' }, mark.sub),
  );
}
