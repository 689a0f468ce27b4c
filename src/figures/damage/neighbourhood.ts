import { format } from 'd3';
import type { FigureData } from '../types.ts';

/** One neighbourhood of UNOSAT's counts. `all` is its three grades together. */
export interface Neighbourhood {
  readonly name: string;
  readonly at: readonly [number, number];
  readonly destroyed: number;
  readonly severe: number;
  readonly moderate: number;
  readonly all: number;
}

export const grouped = format(',');

/** The rows of the dataset, the most structures first; equal counts in the order of the dataset. */
export function neighbourhoods(data: FigureData): Neighbourhood[] {
  return data.rows
    .map((row) => {
      const [destroyed, severe, moderate] = [Number(row.destroyed), Number(row.severe), Number(row.moderate)] as const;
      return {
        name: String(row.name),
        at: [Number(row.lon), Number(row.lat)] as const,
        destroyed,
        severe,
        moderate,
        all: destroyed + severe + moderate,
      };
    })
    .sort((a, b) => b.all - a.all);
}
