import type { MapScene } from '../story/schemas/scene.ts';
import { type Camera, cameraFor, type Layout, type Padding, padding, type Size } from './camera.ts';

/** Sizes of the stills: the stage of a 1440 × 900 screen and of a 390 × 844 phone. */
export const stillSizes: Readonly<Record<Layout, Size>> = {
  side: { width: 1440, height: 740 },
  stack: { width: 390, height: 392 },
};

/** The stage of a phone whose browser keeps some of its height for itself: 390 × 664. */
export const lowStage: Size = { width: 390, height: 308 };

/** Where the drawn sheet begins on a wide stage, CSS pixels from the left; null when the map fills the stage. */
export const sheetEdge = (scene: MapScene, layout: Layout, size: Size): number | null =>
  scene.sheet && layout === 'side' ? Math.round(padding(layout, size).left + 24) : null;

/** The free paper of a scene: a sheet is filled to its edges, any other map keeps clear of the card. */
function sceneOrStagePadding(scene: MapScene, layout: Layout, size: Size): Padding {
  const edge = sheetEdge(scene, layout, size);
  return edge === null ? padding(layout, size) : { top: 24, right: 0, bottom: 24, left: edge };
}

/** The camera of a scene on a stage of this size: its bounds fitted beside the card, or into the whole. */
export const sceneCamera = (scene: MapScene, layout: Layout, size: Size): Camera =>
  cameraFor(
    layout === 'stack' ? (scene.stackBounds ?? scene.bounds) : scene.bounds,
    size,
    sceneOrStagePadding(scene, layout, size),
  );
