/** Which request is broken in which way: all of them with LONG=1, otherwise a slice that a seed chooses. */
import { seeded } from '../embed.ts';
import { type Fault, type Way, ways } from './server.ts';

export const seed = Number(process.env.SEED ?? 20_170_606);

/** A page that does not come at all is the browser's to report; one that comes in part is ours to survive. */
const ofPage: readonly Way[] = ['cut', 'half'];

/**
 * @param paths the requests of a page kind
 * @param page path of the page itself, empty when somebody else's page is read
 */
export const casesOf = (paths: readonly string[], page: string): readonly Fault[] =>
  paths.flatMap((path) => (path === page ? ofPage : ways).map((way) => ({ path, way }))).filter(({ way }) => !process.env.WAY || way === process.env.WAY);

/** As many of them as a slice has, chosen by the seed and the name of what they belong to. */
export function chosen<T>(all: readonly T[], slice: number, name: string): readonly T[] {
  if (process.env.LONG) return all;
  const random = seeded([...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed));
  return all
    .map((one) => ({ one, by: random() }))
    .sort((a, b) => a.by - b.by)
    .slice(0, slice * Number(process.env.SLICE ?? 1))
    .map(({ one }) => one);
}
