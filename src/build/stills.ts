import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { stillSizes as frameSizes, frame } from '../figures/frame.ts';
import { figures } from '../figures/index.ts';
import { h, type SvgNode } from '../figures/svg.ts';
import { standalone } from '../look/standalone.ts';
import type { Theme } from '../look/values.ts';
import { cameraFor, type Layout, padding, type Size } from '../map/camera.ts';
import { baseGeo } from '../map/geo-build.ts';
import { stillSizes } from '../map/scene-camera.ts';
import { drawOverlay } from '../map/overlay/draw.ts';
import { baseKey, baseStill, fullStill, overscans, sceneBase } from '../map/still.ts';
import { storyGeo } from '../map/story-geo.ts';
import type { Story } from '../story/model.ts';
import type { FigureScene, MapScene, QuoteScene, Scene } from '../story/schemas/scene.ts';
import { drawnScene } from './drawn.ts';
import { pictureOf } from './pictures.ts';

/** A still's file under the base, and its size in CSS pixels. */
export interface StillPath {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
/** A still for each room it hangs in: an article's column, a narrow screen, a wide stage. */
export interface StillFiles {
  readonly page: StillPath;
  readonly stack: StillPath;
  readonly side: StillPath;
}
export type Room = keyof StillFiles;

export const layouts: readonly Layout[] = ['side', 'stack'];
export const rooms: readonly Room[] = ['page', 'stack', 'side'];

/** A map in an article has no card to keep clear of: the same ground at nearly the same scale in less paper. */
const pageSize = { width: 760, height: 560 };

/** File name of a scene's complete still: the promise is /stills/<scene>.svg, the one for articles. */
export const stillName = (scene: string, room: Room): string => (room === 'page' ? scene : `${scene}.${room}`);

const css = ['src/styles/tokens.css', 'src/map/palette.css', 'src/map/overlay.css', 'src/figures/all.css'];
/** A style sheet with the files it imports in their place. */
function readCss(file: string): string {
  return readFileSync(file, 'utf8').replace(/@import '([^']+)';/g, (_, path: string) => readCss(resolve(dirname(file), path)));
}
let sheet: string | undefined;
/** Every rule a still may need: tokens first, then maps and figures. */
export const stillCss = (): string => (sheet ??= css.map((file) => readCss(resolve(file))).join('\n'));

function sceneOf(story: Story, id: string): Scene {
  const scene = story.scenes.get(id);
  if (!scene) throw new Error(`no scene "${id}"`);
  return scene;
}

/** Where a scene's complete stills are, at both sizes. */
export function stillFiles(story: Story, id: string): StillFiles {
  const scene = sceneOf(story, id);
  const file = (room: Room): StillPath => ({ path: `stills/${stillName(id, room)}.svg`, ...sizeOf(scene, room) });
  return { page: file('page'), stack: file('stack'), side: file('side') };
}

function sizeOf(scene: Scene, room: Room): Size {
  if (scene.view === 'map') return room === 'page' ? pageSize : stillSizes[room];
  if (room === 'stack') return frameSizes.stack;
  // Families stand in a column of their own page: no empty paper below a case of one day.
  return scene.view === 'figure' && scene.figure.startsWith('family-') ? { width: 1040, height: 620 } : frameSizes.side;
}

/** Where a map scene's base still is, and its box in CSS pixels of the stage it was drawn for. */
export function baseFile(scene: MapScene, layout: Layout): { path: string; x: number; y: number; width: number; height: number } {
  const { width, height } = stillSizes[layout];
  const [x, y] = [Math.round(width * overscans[layout][0]), Math.round(height * overscans[layout][1])];
  return { path: `stills/base/${baseKey(scene, layout)}.svg`, x: -x, y: -y, width: width + 2 * x, height: height + 2 * y };
}

/** The complete picture of a scene as one node: a map with its words, or a figure in its frame. */
export async function pictureNode(story: Story, id: string, room: Room): Promise<SvgNode> {
  const scene = sceneOf(story, id);
  if (scene.view !== 'map') return drawnNode(story, scene, sizeOf(scene, room));
  return room === 'page' ? pageMap(story, scene) : fullStill(scene, room, { base: baseGeo, story: storyGeo, places: story.places });
}

/** A map scene without the sheet over it, in the size of an article. */
export function pageMap(story: Story, { sheet: _, ...scene }: MapScene): SvgNode {
  const open = { ...scene, sheet: false };
  const camera = cameraFor(scene.bounds, pageSize, padding('stack', pageSize));
  const base = baseStill(camera, pageSize, [0, 0], baseGeo);
  const over = drawOverlay(open, camera, pageSize, story.places, storyGeo, 'side');
  return { ...base, children: [...base.children, ...over.children] };
}

async function drawnNode(story: Story, scene: FigureScene | QuoteScene, size: Size): Promise<SvgNode> {
  const drawn = drawnScene(story, scene);
  const load = figures[drawn.figure];
  if (!load) throw new Error(`figure "${drawn.figure}" is not known to src/figures/index.ts`);
  const { draw } = await load();
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

/** A scene's complete still as an SVG file that stands alone, fonts included. Its theme is its reader's unless one is given. */
export async function stillSvg(story: Story, id: string, room: Room, theme: Theme | 'auto' = 'auto'): Promise<string> {
  const { title, alt } = pictureOf(story, id);
  const picture = await pictureNode(story, id, room);
  const size = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
  return standalone({ picture, ...size, css: stillCss(), theme, title: title ?? alt, desc: alt });
}

/** A map scene's ground without words, as an SVG file. */
export async function baseSvg(scene: MapScene, layout: Layout): Promise<string> {
  const picture = sceneBase(scene, layout, baseGeo);
  const size = { width: Number(picture.attrs.width), height: Number(picture.attrs.height) };
  return standalone({ picture, ...size, css: stillCss(), title: '', desc: '', fonts: false });
}

