/**
 * A flight without a live map: two stills pass through the same cameras, the one that goes under the one that comes.
 * Transforms and opacity alone, so that it runs beside the main thread of a slow phone.
 */
import { type Camera, project, type Size } from './camera.ts';
import { calm, flight } from './flight.ts';

export interface StillFlight {
  /** For each still: how it moves about the centre of the stage, as keyframes of a CSS animation. */
  readonly coming: readonly Keyframe[];
  readonly going: readonly Keyframe[];
  /** ms */
  readonly duration: number;
  /** Of the stage, CSS px. */
  readonly size: Size;
}

/** Zooms between two scenes over which a still would have to be drawn eight times too large: those only fade. */
const widest = 3;
const frames = 16;

/** On the way from one camera to another, 0 to 1: the zoom grows evenly, and what both see moves evenly with it. */
export function between(from: Camera, to: Camera, t: number): Camera {
  const zooms = to.zoom - from.zoom;
  const zoom = from.zoom + zooms * t;
  const part = Math.abs(zooms) < 0.01 ? t : (1 - 2 ** -(zooms * t)) / (1 - 2 ** -zooms);
  return { zoom, lon: from.lon + (to.lon - from.lon) * part, lat: from.lat + (to.lat - from.lat) * part };
}

/** Where what was drawn for one camera stands under another, as a transform about the centre of the stage. */
function seenFrom(drawnFor: Camera, camera: Camera, size: Size): string {
  const [x, y] = project(camera, size)([drawnFor.lon, drawnFor.lat]);
  return `translate(${(x - size.width / 2).toFixed(2)}px, ${(y - size.height / 2).toFixed(2)}px) scale(${(2 ** (camera.zoom - drawnFor.zoom)).toFixed(5)})`;
}

/** The way from the still of one camera to that of another. */
export function stillFlight(from: Camera, to: Camera, size: Size): StillFlight {
  const { duration } = flight(from, to);
  const far = Math.abs(from.zoom - to.zoom) > widest;
  const times = Array.from({ length: frames + 1 }, (_, i) => i / frames);
  const way = (drawnFor: Camera) => (t: number): Keyframe => (far ? {} : { transform: seenFrom(drawnFor, between(from, to, calm(t)), size) });
  return {
    size,
    duration: far ? duration / 3 : duration,
    coming: times.map((t) => ({ ...way(to)(t), opacity: Math.min(1, t * 2) })),
    going: times.map(way(from)),
  };
}
