/** The words and marks over the basemap: one pure drawing for stills, pages and the live map. */
import { h, type SvgNode } from '../../figures/svg.ts';
import type { Label, MapScene } from '../../story/schemas/scene.ts';
import { type Camera, type Layout, project, type Size } from '../camera.ts';
import type { StoryGeo } from '../geo.ts';
import { drawAnnotation } from './annotation.ts';
import { drawLabel } from './labels.ts';
import { drawLines } from './lines.ts';
import { drawMark } from './marks.ts';
import { createRoom } from './room.ts';
import { drawScaleBar } from './scale-bar.ts';
import { drawSheet } from './sheet.ts';
import { tools } from './tools.ts';
import type { Place, View } from './view.ts';
import { drawWater } from './water.ts';

const order: readonly Label['as'][] = ['strong', 'water', 'plain', 'dot', 'area', 'country'];

/**
 * The overlay of a scene under a camera, as one <svg class="map-overlay"> of exactly `size`. Colours and type come from
 * overlay.css. Texts of the scene are already printed (no :claim in them). Throws when a label names an unknown place.
 *
 * @param onStage whether the stage's buttons and credit lie over it
 */
export function drawOverlay(
  scene: MapScene,
  camera: Camera,
  size: Size,
  places: ReadonlyMap<string, Place>,
  geo: StoryGeo,
  layout: Layout,
  onStage = true,
): SvgNode {
  const view: View = { camera, size, layout, toPx: project(camera, size), key: `${scene.id}-${layout}` };
  const labels = scene.labels.filter((label) => label.only === 'all' || label.only === layout);
  const named = labels.map((label) => {
    const place = places.get(label.place);
    if (!place) throw new Error(`Scene ${scene.id}: no place "${label.place}" in places.yaml`);
    return { label, place };
  });
  const room = createRoom(size);
  if (onStage) room.take(tools(view));
  const scale = scene.scale ? drawScaleBar(view, room) : null;
  const note = scene.annotation && drawAnnotation(scene.annotation, view, room);
  const marks = scene.marks.map((mark) => drawMark(mark, view, room));
  // What matters most takes its room first.
  const names = order.flatMap((as) =>
    named
      .filter(({ label }) => label.as === as)
      .map(({ label, place }, i) =>
        as === 'water' ? drawWater(label, place, view, geo, i, room) : drawLabel(label, place, view, room),
      ),
  );
  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'map-overlay',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
    },
    drawLines(scene, view, geo),
    names,
    marks,
    note,
    drawSheet(scene, view),
    scale,
  );
}
