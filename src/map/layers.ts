import type { Ramp } from './ramp.ts';

/** Custom property that colours a layer (tokens.css, palette.css). */
export type Ink = `--${string}`;

/** One layer of the basemap: drawn by MapLibre (style.ts) and by the stills (still.ts) from this one table. */
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
}

const grow = (...stops: (readonly [number, number])[]): Ramp => ({ base: 1.5, stops });
const fade = (...stops: (readonly [number, number])[]): Ramp => ({ base: 1, stops });
const hide = fade([9, 1], [10, 0]);

const region: LayerSpec[] = [
  { id: 'sea-far', kind: 'line', source: 'region', of: ['coast'], ink: '--sea-line', width: grow([4, 6], [8, 22]), opacity: 0.16, to: 9 },
  { id: 'sea-near', kind: 'line', source: 'region', of: ['coast'], ink: '--sea-line', width: grow([4, 2.4], [8, 8]), opacity: 0.26, to: 9 },
  { id: 'land', kind: 'fill', source: 'region', of: ['land'], ink: '--land', opacity: hide, to: 10 },
  { id: 'syria', kind: 'fill', source: 'region', of: ['syria'], ink: '--paper', to: 10 },
  { id: 'coast', kind: 'line', source: 'region', of: ['coast'], ink: '--river-line', width: grow([4, 0.6], [9, 1.2]), opacity: hide, to: 10 },
  { id: 'governorates', kind: 'line', source: 'region', of: ['governorate'], ink: '--governorate', width: grow([5, 0.5], [9, 1.2]), opacity: fade([5, 0.5], [7, 1], [9, 1], [10.5, 0]), dash: [3, 2], from: 5, to: 10.5 },
  { id: 'rivers', kind: 'line', source: 'region', of: ['river'], ink: '--river-line', width: grow([4, 1], [6, 1.9], [9, 4]), opacity: hide, cap: 'round', to: 10 },
  { id: 'euphrates-far', kind: 'line', source: 'region', of: ['euphrates-far'], ink: '--river-line', width: grow([4, 1], [6, 1.9], [7, 2.4]), opacity: fade([6.2, 1], [6.7, 0]), cap: 'round', to: 6.7 },
  { id: 'euphrates-bed', kind: 'line', source: 'region', of: ['euphrates'], ink: '--paper', width: grow([6, 4], [9, 9], [11, 12]), opacity: fade([6.2, 0], [6.7, 0.7], [9.8, 0.7], [10.6, 0]), cap: 'round', from: 6.2, to: 10.6 },
  { id: 'euphrates', kind: 'line', source: 'region', of: ['euphrates'], ink: '--river-line', width: grow([6.4, 1.9], [8, 3], [10, 4.6], [11, 5.6]), opacity: fade([6.2, 0], [6.7, 1], [10, 1], [10.7, 0]), cap: 'round', from: 6.2, to: 10.7 },
  { id: 'lakes', kind: 'fill', source: 'region', of: ['lake'], ink: '--river-fill', opacity: fade([4.5, 0.7], [6, 1]), from: 4.5 },
  { id: 'lakes-edge', kind: 'line', source: 'region', of: ['lake'], ink: '--river-line', width: grow([5, 0.4], [9, 1.1]), opacity: 0.8, from: 4.5 },
  { id: 'borders', kind: 'line', source: 'region', of: ['border'], ink: '--border', width: grow([4, 0.6], [9, 1.4]), opacity: 0.85, dash: [5, 2, 1, 2], to: 11 },
  { id: 'border-syria', kind: 'line', source: 'region', of: ['border-syria'], ink: '--border-syria', width: grow([4, 1], [9, 2]), to: 12 },
];

const roads = (cls: string, cased: Ramp, open: Ramp): [LayerSpec, LayerSpec] => [
  { id: `${cls}-case`, kind: 'line', source: 'city', of: [cls], ink: '--road-case', width: cased, opacity: fade([10.5, 0], [11.3, 1]), cap: 'round', from: 10.5 },
  { id: cls, kind: 'line', source: 'city', of: [cls], ink: '--road', width: open, cap: 'round', from: 11 },
];
const [laneCase, lane] = roads('road-lane', grow([11, 0.9], [13, 2.2], [16, 7]), grow([11, 0.5], [13, 1.2], [16, 5]));
const [streetCase, street] = roads('road-street', grow([11, 1.2], [13, 3], [16, 10]), grow([11, 0.6], [13, 1.8], [16, 7.6]));
const [mainCase, main] = roads('road-main', grow([11, 1.8], [13, 4.2], [16, 13]), grow([11, 1], [13, 2.8], [16, 10.5]));

const openGround = fade([12, 0], [12.6, 1]);
const city: LayerSpec[] = [
  { id: 'built-up', kind: 'fill', source: 'city', of: ['urban'], ink: '--clay', opacity: fade([8.5, 0], [10, 1]), from: 8.5 },
  { id: 'tell', kind: 'fill', source: 'city', of: ['tell'], ink: '--old', opacity: 0.85, from: 10.5 },
  { id: 'hatch', kind: 'line', source: 'city', of: ['hatch'], ink: '--clay-deep', width: 0.5, opacity: fade([11.6, 0], [12.2, 0.3], [14, 0.42]), cap: 'butt', from: 11.6 },
  { id: 'hatch-between', kind: 'line', source: 'city', of: ['hatch-between'], ink: '--clay-deep', width: 0.5, opacity: fade([12.8, 0], [13.4, 0.42]), cap: 'butt', from: 12.8 },
  { id: 'built-up-edge', kind: 'line', source: 'city', of: ['urban'], ink: '--clay-deep', width: 0.8, opacity: 0.7, from: 10.5 },
  { id: 'old-city', kind: 'fill', source: 'city', of: ['old-city'], ink: '--old', opacity: fade([10.5, 0], [11.5, 0.9]), from: 10.5 },
  { id: 'parks', kind: 'fill', source: 'city', of: ['park'], ink: '--park', opacity: openGround, from: 12 },
  { id: 'hospital', kind: 'fill', source: 'city', of: ['hospital'], ink: '--hospital', opacity: openGround, from: 12 },
  { id: 'open', kind: 'fill', source: 'city', of: ['open', 'stadium', 'mosque', 'ruin'], ink: '--old', opacity: openGround, from: 12 },
  { id: 'canals', kind: 'line', source: 'city', of: ['canal'], ink: '--river-line', width: grow([11, 0.6], [15, 2.5]), opacity: 0.9, from: 10.5 },
  { id: 'river', kind: 'fill', source: 'city', of: ['river', 'oxbow'], ink: '--river-fill', opacity: fade([9.6, 0], [10.4, 1]), from: 9.6 },
  { id: 'waterlines', kind: 'line', source: 'city', of: ['waterline'], ink: '--river-line', width: 0.7, opacity: fade([11.9, 0], [12.6, 0.42]), from: 11.9 },
  { id: 'river-edge', kind: 'line', source: 'city', of: ['river', 'oxbow'], ink: '--river-line', width: grow([10, 0.7], [15, 2]), opacity: fade([9.6, 0], [10.4, 1]), from: 9.6 },
  laneCase, streetCase, mainCase, lane, street, main,
  { id: 'railway', kind: 'line', source: 'city', of: ['railway'], ink: '--rail', width: grow([11, 0.8], [15, 1.6]), from: 10.5 },
  { id: 'sleepers', kind: 'line', source: 'city', of: ['railway'], ink: '--rail', width: grow([12, 4], [15, 8]), dash: [0.22, 1.6], cap: 'butt', from: 11.8 },
  { id: 'wall-lost', kind: 'line', source: 'city', of: ['wall-lost'], ink: '--wall-lost', width: grow([11, 0.8], [13, 1.4], [16, 4]), dash: [2, 1.6], cap: 'butt', from: 11 },
  { id: 'wall', kind: 'line', source: 'city', of: ['wall'], ink: '--wall', width: grow([11, 1.4], [13, 2.8], [16, 8]), cap: 'round', from: 10.5 },
  { id: 'bridges', kind: 'line', source: 'city', of: ['bridge'], ink: '--oxide', width: grow([11, 2], [13, 4], [16, 12]), dash: [0.9, 0.35], cap: 'butt', from: 10.8 },
];

const told = ['wall-lost', 'wall', 'bridges'];

/** What the story tells of, drawn over any basemap. */
export const storyLayers: readonly LayerSpec[] = city.filter((layer) => told.includes(layer.id));
/** The embedded basemap. */
export const baseLayers: readonly LayerSpec[] = [...region, ...city.filter((layer) => !told.includes(layer.id))];
/** All layers, lowest first. */
export const layers: readonly LayerSpec[] = [...baseLayers, ...storyLayers];

/** What lies under all layers: the sea on the overview, paper once land fills the stage. */
export const groundFrom = 9;
export const ground = { sea: '--sea' as Ink, land: '--paper' as Ink };
