import type { Scope } from '../schemas/claim.ts';

/** The parts of two scopes that are not the same. */
export function differing(a: Scope, b: Scope): (keyof Scope)[] {
  return (['place', 'from', 'to', 'by', 'what'] as const).filter((slot) => a[slot] !== b[slot]);
}

/** Words that tell a reader not to compare. */
export const caution =
  /not\s+(?:directly\s+)?comparable|cannot\s+be\s+compared|not\s+the\s+same|do(?:es)?\s+not\s+count\s+the\s+same|different\s+(?:things|places|periods|questions|boxes|scopes)/i;
