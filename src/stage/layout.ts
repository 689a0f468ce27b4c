import type { Layout } from '../map/camera.ts';
import { narrow, stacked } from './media.ts';
import { stillRooms } from './still-rooms.ts';

const inStack = matchMedia(stacked);
const inStepper = () => document.documentElement.dataset.mode === 'stepper';

/** Whether cards stand beside the picture or below it. An embedded stepper has its card below at every width. */
export const stageLayout = (): Layout => (inStack.matches || inStepper() ? 'stack' : 'side');

/** The ending of the file that holds a whole picture at about the shape of this stage. In a stepper the one that its article has brought. */
export const stillRoom = (view: 'map' | 'figure'): string => {
  const [rooms, rest] = inStepper() ? ([[[narrow, 'stack']], 'page'] as const) : ([stillRooms[view], 'side'] as const);
  const room = rooms.find(([screen]) => matchMedia(screen).matches)?.[1] ?? rest;
  return room === 'page' ? '' : `.${room}`;
};
