import { fade, grow, type LayerSpec, layersOf } from './spec.ts';

const { fill, line } = layersOf('region');
/** The region gives way to the city's own geometry. */
const hide = { opacity: fade([9, 1], [10, 0]), to: 10 };
/** The Euphrates is drawn from a coarse line far away, from a finer one nearer. */
const near = { from: 6.2, cap: 'round' } as const;

/** Syria and its neighbours, lowest first. The coast's wide strokes lie under the land, so that only the sea side is seen. */
export const region: readonly LayerSpec[] = [
  line('sea-far', 'coast', '--sea-line', grow([4, 6], [8, 22]), { opacity: 0.16, to: 9 }),
  line('sea-near', 'coast', '--sea-line', grow([4, 2.4], [8, 8]), { opacity: 0.26, to: 9 }),
  fill('land', 'land', '--land', hide),
  fill('syria', 'syria', '--paper', { to: 10 }),
  line('coast', 'coast', '--river-line', grow([4, 0.6], [9, 1.2]), hide),
  line('governorates', 'governorate', '--governorate', grow([5, 0.5], [9, 1.2]), {
    opacity: fade([5, 0.5], [7, 1], [9, 1], [10.5, 0]),
    dash: [3, 2],
    from: 5,
    to: 10.5,
  }),
  line('rivers', 'river', '--river-line', grow([4, 1], [6, 1.9], [9, 4]), { ...hide, cap: 'round' }),
  line('euphrates-far', 'euphrates-far', '--river-line', grow([4, 1], [6, 1.9], [7, 2.4]), {
    opacity: fade([6.2, 1], [6.7, 0]),
    cap: 'round',
    to: 6.7,
  }),
  line('euphrates-bed', 'euphrates', '--paper', grow([6, 4], [9, 9], [11, 12]), {
    ...near,
    opacity: fade([6.2, 0], [6.7, 0.7], [9.8, 0.7], [10.6, 0]),
    to: 10.6,
  }),
  line('euphrates', 'euphrates', '--river-line', grow([6.4, 1.9], [8, 3], [10, 4.6], [11, 5.6]), {
    ...near,
    opacity: fade([6.2, 0], [6.7, 1], [10, 1], [10.7, 0]),
    to: 10.7,
  }),
  fill('lakes', 'lake', '--river-fill', { opacity: fade([4.5, 0.7], [6, 1]), from: 4.5 }),
  line('lakes-edge', 'lake', '--river-line', grow([5, 0.4], [9, 1.1]), { opacity: 0.8, from: 4.5 }),
  line('borders', 'border', '--border', grow([4, 0.6], [9, 1.4]), { opacity: 0.85, dash: [5, 2, 1, 2], to: 11 }),
  line('border-syria', 'border-syria', '--border-syria', grow([4, 1], [9, 2]), { to: 12 }),
];
