import type { Layout } from '../map/camera.ts';
import { stacked, tablet } from './media.ts';

const inStack = matchMedia(stacked);
const onTablet = matchMedia(tablet);

/** Whether cards stand beside the picture or below it. An embedded stepper has its card below at every width. */
export const stageLayout = (): Layout => (inStack.matches || document.documentElement.dataset.mode === 'stepper' ? 'stack' : 'side');

/** The ending of the file that holds a whole map at about the shape of this stage: a phone's is square. */
export const stillRoom = (view: 'map' | 'figure'): string => (view === 'map' && onTablet.matches ? '' : `.${stageLayout()}`);
