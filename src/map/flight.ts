import type { Map as MapLibre } from 'maplibre-gl';
import type { Camera } from './camera.ts';

const LONGEST = 1400;

/** Slow away, slow to land. */
export const calm = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** How to travel: a short way is a slide, a long one rises and lands. Milliseconds, never more than 1400. */
export function flight(from: Camera, to: Camera): { kind: 'fly' | 'ease'; duration: number } {
  const zooms = Math.abs(from.zoom - to.zoom);
  const screens = (Math.hypot(from.lon - to.lon, from.lat - to.lat) / 360) * 2 ** Math.min(from.zoom, to.zoom);
  const kind = zooms > 2 || screens > 2 ? 'fly' : 'ease';
  return { kind, duration: Math.round(Math.min(LONGEST, 600 + 250 * zooms + 250 * screens)) };
}

/** Whether two cameras show the same picture, to a fraction of a pixel. */
export function same(a: Camera, b: Camera): boolean {
  const degree = (512 * 2 ** b.zoom) / 360;
  return (
    Math.abs(a.zoom - b.zoom) < 0.002 &&
    Math.abs(a.lon - b.lon) * degree < 0.5 &&
    Math.abs(a.lat - b.lat) * degree < 0.5
  );
}

/** Sets off; `moveend` tells of the landing. Never essential: a reader who asked the system for less motion is there at once. */
export function fly(map: MapLibre, from: Camera, to: Camera, most = LONGEST): void {
  const { kind, duration } = flight(from, to);
  const way = {
    center: [to.lon, to.lat] as [number, number],
    zoom: to.zoom,
    duration: Math.min(duration, most),
    easing: calm,
  };
  if (kind === 'fly') map.flyTo({ ...way, curve: 1.2 });
  else map.easeTo(way);
}
