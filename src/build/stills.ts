import type { Layout } from '../map/camera.ts';
import { stillSizes } from '../map/scene-camera.ts';
import { baseKey, groundBox, overscans } from '../map/still.ts';
import type { Letters } from '../look/standalone.ts';
import type { Theme } from '../look/values.ts';
import type { Story } from '../story/model.ts';
import type { MapScene, Scene } from '../story/schemas/scene.ts';
import type { Drawing } from './drawings/draw.ts';
import { groundInput, pictureInput, type Room, roomsOf, sceneOf, sizeOf } from './picture-input.ts';
import { pictureOf } from './pictures.ts';

/** A still's file under the base, and its size in CSS pixels. */
export interface StillPath {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}
/** A still for each room it hangs in. */
export type StillFiles = Readonly<Record<'page' | 'stack' | 'side', StillPath> & Partial<Record<Room, StillPath>>>;

export const layouts: readonly Layout[] = ['side', 'stack'];

/** File name of a scene's complete still: the promise is /stills/<scene>.svg, the one for articles. */
export const stillName = (scene: string, room: Room): string => (room === 'page' ? scene : `${scene}.${room}`);

/** Where a scene's complete stills are, at all sizes. */
export function stillFiles(story: Story, id: string): StillFiles {
  const scene = sceneOf(story, id);
  const files = roomsOf(story, scene).map((room) => [room, { path: `stills/${stillName(id, room)}.svg`, ...sizeOf(scene, room) }]);
  return Object.fromEntries(files) as StillFiles;
}

/** Where a map scene's base still is, and its box in CSS pixels of the stage it was drawn for. */
export function baseFile(scene: MapScene, layout: Layout): { path: string; x: number; y: number; width: number; height: number } {
  return { path: `stills/base/${baseKey(scene, layout)}.svg`, ...groundBox(stillSizes[layout], overscans[layout]) };
}

/** The few names of a map always weigh less as outlines. */
const lettersOf = ({ view }: Scene): Letters | 'lighter' => (view === 'map' ? 'outlined' : 'lighter');

/** A scene's complete still as an SVG file that stands alone. Its theme is its reader's unless one is given. */
export function stillDrawing(story: Story, id: string, room: Room, theme: Theme | 'auto' = 'auto', letters = lettersOf(sceneOf(story, id))): Drawing {
  const { title, alt } = pictureOf(story, id);
  return { as: 'svg', picture: pictureInput(story, id, room), theme, title: title ?? alt, desc: alt, letters };
}

/** A map scene's ground without words, as an SVG file. */
export const baseDrawing = (scene: MapScene, layout: Layout): Drawing => ({ as: 'svg', picture: groundInput(scene, layout), theme: 'auto', title: '', desc: '', letters: 'bare' });
