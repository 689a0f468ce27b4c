import { h, type SvgNode } from '../../figures/svg.ts';
import type { MapScene } from '../../story/schemas/scene.ts';
import { sheetEdge } from '../scene-camera.ts';
import type { View } from './view.ts';

/** Empty paper left of the sheet's edge, where the title stands. */
export function drawSheet(scene: MapScene, view: View): SvgNode | null {
  const edge = sheetEdge(scene, view.layout, view.size);
  if (edge === null) return null;
  const { height } = view.size;
  return h(
    'g',
    { key: 'sheet' },
    h('rect', { class: 'map-sheet-paper', x: -1, y: -1, width: edge + 1, height: height + 2 }),
    h('path', { class: 'map-sheet-edge', d: `M${edge + 0.5} -1V${height + 1}` }),
  );
}
