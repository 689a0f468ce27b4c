import type { Place as FullPlace } from '../../story/schemas/place.ts';
import type { Camera, Layout, LonLat, Point, Size } from '../camera.ts';

/** What the overlay needs of a place; pages send no more to the browser. */
export type Place = Pick<FullPlace, 'en' | 'ar' | 'kind' | 'at'>;

/** What every part of the overlay draws under. */
export interface View {
  readonly camera: Camera;
  readonly size: Size;
  readonly layout: Layout;
  /** Degrees to CSS pixels. */
  readonly toPx: (at: LonLat) => Point;
  /** Names ids inside the drawing: scene and layout. */
  readonly key: string;
}

/** One decimal is finer than any screen and keeps stills small. */
export const px = (n: number): number => Math.round(n * 10) / 10;

export const polyline = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}`;
