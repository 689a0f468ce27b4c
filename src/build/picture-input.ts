/** What the picture of a scene is drawn from, and nothing else: plain data, so that it can go to another thread and its hash can name what was drawn. */
import { stillSizes as frameSizes } from '../figures/frame.ts';
import type { Layout, Size } from '../map/camera.ts';
import { lowStage, stillSizes } from '../map/scene-camera.ts';
import type { Story } from '../story/model.ts';
import type { Place } from '../story/schemas/place.ts';
import type { MapScene, Scene } from '../story/schemas/scene.ts';
import { type DrawnScene, drawnScene } from './drawn.ts';
import { isStaged } from './told.ts';

/** Where a still hangs: in an article's column, on a narrow screen, on a wide stage, on the stage of a phone, of a lower one. */
export type Room = 'page' | 'stack' | 'side' | 'phone' | 'low';

export type PictureInput =
  | { readonly view: 'map'; readonly room: Room; readonly scene: MapScene; readonly places: readonly Place[] }
  /** The ground of a map alone. */
  | { readonly view: 'ground'; readonly layout: Layout; readonly scene: MapScene }
  /** A figure in its frame, or a quotation on its paper. */
  | { readonly view: 'framed'; readonly size: Size; readonly drawn: DrawnScene }
  /** A drawing without title and source, in the size of a share card. */
  | { readonly view: 'bare'; readonly drawn: DrawnScene };

/** A map in an article has no card to keep clear of: the same ground at nearly the same scale in less paper. */
export const pageSize: Size = { width: 760, height: 560 };

/** The scene of an id. The checker has seen all of them before. */
export function sceneOf(story: Story, id: string): Scene {
  const scene = story.scenes.get(id);
  if (!scene) throw new Error(`no scene "${id}"`);
  return scene;
}

/** The rooms that a scene has a file for. Only what is on the stage is seen on those of phones; a map has one shape on all but low ones. */
export function roomsOf(story: Story, { id, view }: Scene): readonly Room[] {
  const rooms = ['page', 'stack', 'side'] as const;
  if (!isStaged(story, id)) return rooms;
  return view === 'map' ? [...rooms, 'low'] : [...rooms, 'phone', 'low'];
}

/** The layout of a map in a room. */
export const layoutOf = (room: Room): Layout => (room === 'side' ? 'side' : 'stack');

const mapSizes: Readonly<Record<Room, Size>> = { page: pageSize, stack: stillSizes.stack, side: stillSizes.side, phone: stillSizes.stack, low: lowStage };

/** Size of a scene's still in CSS pixels. */
export function sizeOf(scene: Scene, room: Room): Size {
  if (scene.view === 'map') return mapSizes[room];
  // Families stand in a column of their own page: no empty paper below a case of one day.
  return room === 'page' && scene.view === 'figure' && scene.figure.startsWith('family-') ? { width: 1040, height: 620 } : frameSizes[room];
}

/** The picture of a scene. */
export function pictureInput(story: Story, id: string, room: Room): PictureInput {
  const scene = sceneOf(story, id);
  if (scene.view !== 'map') return { view: 'framed', size: sizeOf(scene, room), drawn: drawnScene(story, scene) };
  return { view: 'map', room, scene, places: placesOn(story, scene) };
}

/** The picture of a scene beside the words of a share card: a map to the edges, or a figure in its narrow form. */
export function cardInput(story: Story, id: string): PictureInput {
  const scene = sceneOf(story, id);
  return scene.view === 'map' ? { view: 'map', room: 'side', scene, places: placesOn(story, scene) } : { view: 'bare', drawn: drawnScene(story, scene) };
}

/** The ground under a map. Only the camera counts, so that scenes that share it share one drawing. */
export const groundInput = (scene: MapScene, layout: Layout): PictureInput => ({ view: 'ground', layout, scene: { ...bare(scene), labels: [], draws: [], marks: [], annotation: undefined } });

/** The same picture without its name and its words for those who cannot see it: pixels know neither, so two scenes may share them. */
export function nameless(input: PictureInput): PictureInput {
  if (input.view === 'map' || input.view === 'ground') return { ...input, scene: bare(input.scene) };
  const { drawn } = input;
  return { ...input, drawn: { ...drawn, alt: '', frame: drawn.frame && { ...drawn.frame, alt: '' } } };
}

const bare = (scene: MapScene): MapScene => ({ ...scene, id: 'scene', alt: '', days: undefined });

const placesOn = (story: Story, scene: MapScene): Place[] => [...new Set(scene.labels.map(({ place }) => place))].flatMap((id) => story.places.get(id) ?? []);
