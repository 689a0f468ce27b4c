import { h, type SvgNode } from '../../figures/svg.ts';
import type { MapScene } from '../../story/schemas/scene.ts';
import type { StoryGeo } from '../geo.ts';
import { at, type Ramp } from '../ramp.ts';
import { polyline, px, type View } from './view.ts';

const wallWidth: Ramp = {
  base: 1.5,
  stops: [
    [11, 2.4],
    [13, 4.6],
    [14, 5.4],
    [16, 11],
  ],
};
const borderWidth: Ramp = {
  base: 1.5,
  stops: [
    [4, 1],
    [9, 2],
  ],
};
const bridgeWidth: Ramp = {
  base: 1.5,
  stops: [
    [11, 3.4],
    [13, 6],
    [16, 14],
  ],
};

/** Basemap lines a scene draws heavily. `pathLength` is 1, so that the stage can draw the wall in by its dash offset. */
export function drawLines(scene: MapScene, view: View, geo: StoryGeo): SvgNode {
  const line = (
    key: string,
    cls: string,
    points: StoryGeo['wall'],
    width: number,
    more: Record<string, string | number> = {},
  ) =>
    h('path', {
      key,
      class: `map-drawn ${cls}`,
      d: polyline(points.map(view.toPx)),
      'stroke-width': px(width),
      ...more,
    });
  const bridge = at(bridgeWidth, view.camera.zoom);
  return h(
    'g',
    { key: 'lines' },
    scene.draws.includes('iraq') &&
      geo.iraq.map((border, i) =>
        line(`iraq-${i}`, 'map-drawn-border', border, at(borderWidth, view.camera.zoom)),
      ),
    scene.draws.includes('wall') &&
      line('wall', 'map-drawn-wall', geo.wall, at(wallWidth, view.camera.zoom), { pathLength: 1 }),
    scene.draws.includes('bridges') &&
      Object.entries(geo.bridges).map(([id, points]) =>
        line(id, 'map-drawn-bridge', points, bridge, {
          'stroke-dasharray': `${px(bridge * 0.75)} ${px(bridge * 0.3)}`,
        }),
      ),
  );
}
