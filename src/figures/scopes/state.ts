import type { Family } from '../../story/schemas/claimant.ts';
import type { Box } from '../marks/layout.ts';
import type { SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';

/** Draws one state of the figure. `hatch` names the pattern of a claimant's bars that reach beyond the city. */
export type DrawState = (
  data: FigureData,
  box: Box,
  narrow: boolean,
  hatch: (family: Family | 'swatch') => string,
) => (SvgNode | null)[];
