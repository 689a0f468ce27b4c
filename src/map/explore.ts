import type { Map as MapLibre } from 'maplibre-gl';

/** Where the geometry ends: exploring stays inside. West, south, east, north. */
const limits: [number, number, number, number] = [18, 16, 62, 46];

/**
 * Lets the reader move the map, or takes it back. The wheel is left alone: it belongs to the page.
 * Drag, pinch, double click, and from the keyboard arrows, + and -; no turning, no tilting.
 */
export function setExplore(map: MapLibre, on: boolean, label: string): void {
  const canvas = map.getCanvas();
  for (const handler of [map.dragPan, map.touchZoomRotate, map.doubleClickZoom, map.keyboard]) {
    if (on) handler.enable();
    else handler.disable();
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMaxBounds(on ? limits : null);
  canvas.tabIndex = on ? 0 : -1;
  if (on) {
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', label);
  } else {
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
    if (document.activeElement === canvas) canvas.blur();
  }
}
