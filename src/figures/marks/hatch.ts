import { h, type SvgNode } from '../svg.ts';

/** The pattern for "no count found" or "not divided". `id` must be unique on the page: prefix it with the figure's. */
export const hatchPattern = (id: string, gap = 6, width = 2): SvgNode =>
  h(
    'pattern',
    { id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    h('rect', { width, height: gap, class: 'hatch' }),
  );

/** An area filled with that pattern. */
export const hatched = (id: string, x: number, y: number, width: number, height: number, key?: string): SvgNode =>
  h('rect', { key, x, y, width, height, fill: `url(#${id})` });
