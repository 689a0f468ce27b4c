import type { Layout } from '../map/camera.ts';

const wide = matchMedia('(min-width: 65em)');

/** Whether cards stand beside the picture or below it. An embedded stepper has its card below at every width. */
export const stageLayout = (): Layout => (wide.matches && document.documentElement.dataset.mode !== 'stepper' ? 'side' : 'stack');
