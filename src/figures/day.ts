import { utcFormat, utcParse } from 'd3';

const written = utcParse('%d %B %Y');
const iso = utcFormat('%Y-%m-%d');

/** "3 July 2017" as 2017-07-03. Throws on anything else. */
export function parseDay(words: string): string {
  const day = written(words);
  if (!day) throw new Error(`“${words}” is not a day such as “3 July 2017”`);
  return iso(day);
}
