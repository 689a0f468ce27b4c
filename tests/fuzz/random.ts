/** At least 0, below 1: chance that comes out the same for the same seed (mulberry32). */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let a = Math.imul(seed, 0x9e3779b1) | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0, below `end`. */
export const upTo = (chance: Chance, end: number): number => Math.floor(chance() * end);

export const pick = <T>(chance: Chance, from: readonly T[]): T => from[upTo(chance, from.length)] as T;

/** `text` with `what` put in at a place of chance, or at `at`. */
export function insert(chance: Chance, text: string, what: string, at = upTo(chance, text.length + 1)): string {
  return text.slice(0, at) + what + text.slice(at);
}
