import { scaleLinear, utcDay } from 'd3';

/** A claim on the axis: when it was said, as an ISO day, month or year. */
export interface Dated {
  readonly saidOn: string;
}

/** The middle of the time that an ISO day, month or year names. */
export function middle(iso: string): Date {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (day) return new Date(Date.UTC(year, (month ?? 1) - 1, day));
  return month ? new Date(Date.UTC(year, month - 1, 15)) : new Date(Date.UTC(year, 6, 1));
}

const newYear = (year: number): Date => new Date(Date.UTC(year, 0, 1));

/**
 * Time to pixels, each year as wide as what was said in it needs: a plain axis would give nine tenths of the picture to
 * years in which hardly anybody spoke. Linear inside a year. The first year begins with its first month on record.
 */
export function saidAxis(claims: readonly Dated[], width: number) {
  const years = claims.map(({ saidOn }) => Number(saidOn.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const weights = all.map((year) => {
    const of = claims.filter(({ saidOn }) => saidOn.startsWith(`${year}`)).map(({ saidOn }) => saidOn);
    return 1.2 + Math.sqrt(of.length) + new Set(of).size / 3;
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  const ends = weights.map((_, i) => (weights.slice(0, i + 1).reduce((a, b) => a + b, 0) / sum) * width);
  const days = claims.map(({ saidOn }) => middle(saidOn)).sort((a, b) => +a - +b);
  const start = utcDay.offset(days[0] ?? newYear(first), -14);
  const x = scaleLinear([+start, ...all.map((year) => +newYear(year + 1))], [0, ...ends]);
  return { x: (date: Date): number => x(+date), years: all.map((year, i) => ({ year, from: i ? (ends[i - 1] ?? 0) : 0, to: ends[i] ?? width })) };
}
