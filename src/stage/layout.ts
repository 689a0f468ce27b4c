import type { Layout } from '../map/camera.ts';
import { tablet } from './media.ts';

const wide = matchMedia('(min-width: 65em)');
const onTablet = matchMedia(tablet);

/** Whether cards stand beside the picture or below it. An embedded stepper has its card below at every width. */
export const stageLayout = (): Layout => (wide.matches && document.documentElement.dataset.mode !== 'stepper' ? 'side' : 'stack');

/** The ending of the file that holds a whole map at about the shape of this stage: a phone's is square. */
export const stillRoom = (view: 'map' | 'figure'): string => (view === 'map' && onTablet.matches ? '' : `.${stageLayout()}`);
