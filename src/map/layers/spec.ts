import type { Ramp } from '../ramp.ts';

/** Custom property that colours a layer (tokens.css, palette.css). */
export type Ink = `--${string}`;

/** One layer of the basemap: drawn by MapLibre (style.ts) and by the stills (still.ts) from the same table. */
export interface LayerSpec {
  readonly id: string;
  readonly kind: 'fill' | 'line';
  readonly source: 'region' | 'city';
  /** Values of the features' `k`. */
  readonly of: readonly string[];
  readonly ink: Ink;
  /** Line width, CSS px by zoom. */
  readonly width?: Ramp;
  readonly opacity?: Ramp;
  /** In line widths. */
  readonly dash?: readonly number[];
  readonly cap?: 'round' | 'butt';
  /** Not drawn under / from this zoom. */
  readonly from?: number;
  readonly to?: number;
  /** Hatching, `shift` metres from the first line: stills draw it over the features `over`, not line by line. */
  readonly stripes?: { readonly over: string; readonly shift: number };
  /** Error allowed in a still's lines, px. */
  readonly error?: number;
}

type Stop = readonly [number, number];
type More = Pick<LayerSpec, 'opacity' | 'dash' | 'cap' | 'from' | 'to' | 'stripes' | 'error'>;

/** Widths grow with the ground, opacities change evenly: pairs of zoom and value. */
export const grow = (...stops: Stop[]): Ramp => ({ base: 1.5, stops });
export const fade = (...stops: Stop[]): Ramp => ({ base: 1, stops });

/** Makers of a source's layers: `of` may be one class or several. */
export const layersOf = (source: LayerSpec['source']) => ({
  fill: (id: string, of: string | string[], ink: Ink, more: More = {}): LayerSpec => ({
    id,
    kind: 'fill',
    source,
    of: [of].flat(),
    ink,
    ...more,
  }),
  line: (id: string, of: string | string[], ink: Ink, width: Ramp, more: More = {}): LayerSpec => ({
    id,
    kind: 'line',
    source,
    of: [of].flat(),
    ink,
    width,
    ...more,
  }),
});
