import type { Draw } from './types.ts';

/** Every figure by id. Each is its own chunk, so a page loads only the figures it shows. */
export const figures: Readonly<Record<string, () => Promise<{ draw: Draw }>>> = {
  calendar: () => import('./calendar/draw.ts'),
  'air-strikes': () => import('./air-strikes/draw.ts'),
  artillery: () => import('./artillery/draw.ts'),
  damage: () => import('./damage/draw.ts'),
  'ways-out': () => import('./ways-out/draw.ts'),
};
