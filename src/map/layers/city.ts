import type { Ramp } from '../ramp.ts';
import { hatching } from '../ornament.ts';
import { fade, grow, type LayerSpec, layersOf } from './spec.ts';

const { fill, line } = layersOf('city');
const over = 'urban';
const openGround = { opacity: fade([12, 0], [12.6, 1]), from: 12 };
const rising = fade([9.6, 0], [10.4, 1]);

const roadCase = (of: string, width: Ramp): LayerSpec =>
  line(`${of}-case`, of, '--road-case', width, { opacity: fade([10.5, 0], [11.3, 1]), cap: 'round', from: 10.5 });
const road = (of: string, width: Ramp): LayerSpec => line(of, of, '--road', width, { cap: 'round', from: 11 });

/** Raqqa's ground, water and ways, lowest first. */
export const city: readonly LayerSpec[] = [
  fill('built-up', 'urban', '--clay', { opacity: fade([8.5, 0], [10, 1]), from: 8.5 }),
  fill('tell', 'tell', '--old', { opacity: 0.85, from: 10.5 }),
  line('hatch', 'hatch', '--clay-deep', 0.5, {
    opacity: fade([11.6, 0], [12.2, 0.3], [14, 0.42]),
    stripes: { over, shift: 0 },
    from: 11.6,
  }),
  line('hatch-between', 'hatch-between', '--clay-deep', 0.5, {
    opacity: fade([12.8, 0], [13.4, 0.42]),
    stripes: { over, shift: hatching / 2 },
    from: 12.8,
  }),
  line('built-up-edge', 'urban', '--clay-deep', 0.8, { opacity: 0.7, from: 10.5 }),
  fill('old-city', 'old-city', '--old', { opacity: fade([10.5, 0], [11.5, 0.9]), from: 10.5 }),
  fill('parks', 'park', '--park', openGround),
  fill('hospital', 'hospital', '--hospital', openGround),
  fill('open', ['open', 'stadium', 'mosque', 'ruin'], '--old', openGround),
  line('canals', 'canal', '--river-line', grow([11, 0.6], [15, 2.5]), { opacity: 0.9, from: 10.5 }),
  fill('river', ['river', 'oxbow'], '--river-fill', { opacity: rising, from: 9.6 }),
  line('waterlines', 'waterline', '--river-line', 0.7, {
    opacity: fade([11.9, 0], [12.6, 0.42]),
    from: 11.9,
    error: 0.9,
  }),
  line('river-edge', ['river', 'oxbow'], '--river-line', grow([10, 0.7], [15, 2]), { opacity: rising, from: 9.6 }),
  // All edges under all surfaces, so that crossings are open.
  roadCase('road-lane', grow([11, 0.9], [13, 2.2], [16, 7])),
  roadCase('road-street', grow([11, 1.2], [13, 3], [16, 10])),
  roadCase('road-main', grow([11, 1.8], [13, 4.2], [16, 13])),
  road('road-lane', grow([11, 0.5], [13, 1.2], [16, 5])),
  road('road-street', grow([11, 0.6], [13, 1.8], [16, 7.6])),
  road('road-main', grow([11, 1], [13, 2.8], [16, 10.5])),
  line('railway', 'railway', '--rail', grow([11, 0.8], [15, 1.6]), { from: 10.5 }),
  line('sleepers', 'railway', '--rail', grow([12, 4], [15, 8]), { dash: [0.22, 1.6], cap: 'butt', from: 11.8 }),
];

/** What the story tells of, drawn over any basemap. */
export const storyLayers: readonly LayerSpec[] = [
  line('wall-lost', 'wall-lost', '--wall-lost', grow([11, 0.8], [13, 1.4], [16, 4]), {
    dash: [2, 1.6],
    cap: 'butt',
    from: 11,
  }),
  line('wall', 'wall', '--wall', grow([11, 1.4], [13, 2.8], [16, 8]), { cap: 'round', from: 10.5 }),
  line('bridges', 'bridge', '--oxide', grow([11, 2], [13, 4], [16, 12]), {
    dash: [0.9, 0.35],
    cap: 'butt',
    from: 10.8,
  }),
];
