import { lowPhone, phone, stacked } from './media.ts';

/**
 * Which of a scene's stills fills the stage of which screen: the first whose screen it is, else the wide one, "side". The page
 * and its script have to choose the same, or two are fetched.
 */
export const stillRooms = {
  map: [[lowPhone, 'low'], [phone, 'stack'], [stacked, 'page']],
  figure: [[lowPhone, 'low'], [phone, 'phone'], [stacked, 'stack']],
} as const;
