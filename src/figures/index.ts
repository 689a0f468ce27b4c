import type { Draw } from './types.ts';

/** Every figure by id. Each is its own chunk, so a page loads only the figures it shows. */
export const figures: Readonly<Record<string, () => Promise<{ draw: Draw }>>> = {
  calendar: () => import('./calendar/draw.ts'),
  'air-strikes': () => import('./air-strikes/draw.ts'),
  artillery: () => import('./artillery/draw.ts'),
  damage: () => import('./damage/draw.ts'),
  'ways-out': () => import('./ways-out/draw.ts'),
  certainty: () => import('./certainty/draw.ts'),
  allegations: () => import('./allegations/draw.ts'),
  'your-count': () => import('./your-count/draw.ts'),
  scopes: () => import('./scopes/draw.ts'),
  'toll-timeline': () => import('./toll-timeline/draw.ts'),
  'two-numbers': () => import('./two-numbers/draw.ts'),
  'family-aswad': () => import('./family/draw.ts'),
  'family-hashish': () => import('./family/draw.ts'),
  'family-badran': () => import('./family/draw.ts'),
  'family-fayad': () => import('./family/draw.ts'),
  reconcile: () => import('./reconcile/draw.ts'),
  trapped: () => import('./trapped/draw.ts'),
  'agree-disagree': () => import('./agree-disagree/draw.ts'),
  quotation: () => import('./quotation/draw.ts'),
};
