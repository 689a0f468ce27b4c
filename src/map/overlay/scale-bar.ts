import { h, type SvgNode } from '../../figures/svg.ts';
import { metresPerPixel, padding } from '../camera.ts';
import type { Room } from './room.ts';
import { px, type View } from './view.ts';

const lengths = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];

/** Height of the credit at the foot of a narrow stage, at most three lines, px. */
const CREDIT = 60;

/** A bar of round length, at most a third of the narrow side: bottom right beside a card, over one bottom left and above the credit. */
export function drawScaleBar(view: View, room: Room): SvgNode {
  const { size, layout } = view;
  const metres = metresPerPixel(view.camera);
  const most = layout === 'side' ? 130 : 90;
  const length = lengths.findLast((m) => m / metres <= most) ?? 50;
  const width = px(length / metres);
  const pad = padding(layout, size);
  const x = layout === 'side' ? px(size.width - pad.right - width) : px(pad.left);
  const y = size.height - (layout === 'side' ? 20 : CREDIT);
  const words = length < 1000 ? `${length} m` : `${length / 1000} km`;
  room.take([[x - 4, y - 22, x + width + 4, y + 4]]);
  return h(
    'g',
    { key: 'scale', class: 'map-label map-scale' },
    h('path', { class: 'map-scale-halo', d: `M${x} ${y - 5}v5h${width}v-5` }),
    h('path', { d: `M${x} ${y - 5}v5h${width}v-5` }),
    h('text', { x: px(x + width / 2), y: y - 8, 'text-anchor': 'middle' }, words),
  );
}
