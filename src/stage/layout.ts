import type { Layout } from '../map/camera.ts';
import { lowPhone, phone, stacked, tablet } from './media.ts';

const inStack = matchMedia(stacked);
const onTablet = matchMedia(tablet);
const onPhone = matchMedia(phone);
const onLowPhone = matchMedia(lowPhone);
const inStepper = () => document.documentElement.dataset.mode === 'stepper';

/** Whether cards stand beside the picture or below it. An embedded stepper has its card below at every width. */
export const stageLayout = (): Layout => (inStack.matches || inStepper() ? 'stack' : 'side');

/** The ending of the file that holds a whole picture at about the shape of this stage. In a stepper the one its article has brought. */
export const stillRoom = (view: 'map' | 'figure'): string => {
  if (view === 'map' && onTablet.matches) return '';
  if (inStepper() || !onPhone.matches) return `.${stageLayout()}`;
  if (onLowPhone.matches) return '.low';
  return view === 'figure' ? '.phone' : '.stack';
};
