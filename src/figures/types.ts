import type { Qualifier } from '../story/schemas/claim.ts';
import type { Family } from '../story/schemas/claimant.ts';
import type { SvgNode } from './svg.ts';

/** CSS pixels of the picture, without title and caption. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A claim as a figure draws it. Dates are ISO days, months or years as in the ledger. */
export interface DrawnClaim {
  readonly id: string;
  /** Single value; for a range, its low end. */
  readonly value: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly sample: boolean;
  readonly unit: string;
  /** "more than 5,000", as in prose. */
  readonly printed: string;
  /** "5,000": the number without its qualifier. */
  readonly number: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly saidOn: string;
  /** Where it counts: an id in places.yaml. */
  readonly place: string;
  readonly claimant: string;
  readonly family: Family;
}

/** Everything a draw function may use. Made from content/ by src/figures/data.ts; plain JSON, so it can cross to the browser. */
export interface FigureData {
  readonly claims: Readonly<Record<string, DrawnClaim>>;
  readonly words: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, string | number>>[];
  /** Days a scene stands on (calendar). */
  readonly days?: { readonly from: string; readonly to: string; readonly label?: string } | undefined;
  /** Small geometry by name, longitude and latitude (damage): made at build time from content/geo. */
  readonly geo?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
}

/** The one contract of a figure: pure, same picture at build and in the browser. Returns an <svg> node of exactly `size`. */
export type Draw = (data: FigureData, state: string, size: Size) => SvgNode;
