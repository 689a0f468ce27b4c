import { frame } from '../figures/frame.ts';
import { figures } from '../figures/index.ts';
import { h, type SvgNode } from '../figures/svg.ts';
import type { Size } from '../figures/types.ts';
import { cardFigure } from '../look/card-picture.ts';
import { cameraFor, padding } from '../map/camera.ts';
import { baseGeo } from '../map/geo-build.ts';
import { drawOverlay } from '../map/overlay/draw.ts';
import { baseStill, fullStill, sceneBase } from '../map/still.ts';
import { storyGeo } from '../map/story-geo.ts';
import type { Place } from '../story/schemas/place.ts';
import type { MapScene } from '../story/schemas/scene.ts';
import type { DrawnScene } from './drawn.ts';
import { layoutOf, type PictureInput, pageSize, sizeOf } from './picture-input.ts';

/** The picture as one node: a map with its words, the ground of one, or a figure. Pure: same input, same picture. */
export async function drawPicture(input: PictureInput): Promise<SvgNode> {
  if (input.view === 'ground') return sceneBase(input.scene, input.layout, baseGeo);
  if (input.view === 'framed') return framed(input.drawn, input.size);
  if (input.view === 'bare') return (await drawingOf(input.drawn))(input.drawn.data, input.drawn.state, cardFigure);
  const places = new Map(input.places.map((place) => [place.id, place]));
  return input.room === 'page'
    ? pageMap(input.scene, places)
    : fullStill(input.scene, layoutOf(input.room), { base: baseGeo, story: storyGeo, places }, sizeOf(input.scene, input.room));
}

/** A map scene without the sheet over it, in the size of an article. */
export function pageMap({ sheet: _, ...scene }: MapScene, places: ReadonlyMap<string, Place>): SvgNode {
  const open = { ...scene, sheet: false };
  const camera = cameraFor(scene.bounds, pageSize, padding('stack', pageSize));
  const base = baseStill(camera, pageSize, null, baseGeo);
  const over = drawOverlay(open, camera, pageSize, places, storyGeo, 'side', false);
  return { ...base, children: [...base.children, ...over.children] };
}

async function drawingOf({ figure }: DrawnScene) {
  const load = figures[figure];
  if (!load) throw new Error(`figure "${figure}" is not known to src/figures/index.ts`);
  return (await load()).draw;
}

async function framed(drawn: DrawnScene, size: Size): Promise<SvgNode> {
  const draw = await drawingOf(drawn);
  if (drawn.frame) return frame(draw, drawn.data, drawn.state, size, drawn.frame);
  const margin = size.width < 520 ? 24 : 80;
  const inner = draw(drawn.data, drawn.state, { width: size.width - 2 * margin, height: size.height - 2 * margin });
  return h(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, width: size.width, height: size.height, class: 'figure frame' },
    h('rect', { width: size.width, height: size.height, class: 'frame-paper' }),
    { ...inner, attrs: { ...inner.attrs, x: margin, y: margin } },
  );
}
