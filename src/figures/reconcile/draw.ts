/** Four cases, three totals (bridge), and what the Coalition said of each death itemised (verdict). */
import { compact, inside, picture } from '../marks/layout.ts';
import type { Draw } from '../types.ts';
import { drawBridge } from './bridge.ts';
import { drawVerdict } from './verdict.ts';

export const draw: Draw = (data, state, size) =>
  picture('reconcile', state, size, (state === 'bridge' ? drawBridge : drawVerdict)(data, inside(size), compact(size, 380)));
