import { range } from 'd3';
import { h, type SvgNode } from '../svg.ts';

/** Cards in rows; px. */
export interface Cards {
  readonly columns: number;
  readonly pitchX: number;
  readonly pitchY: number;
  readonly card: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

/** An upright card with its gap: three to four and a half, as in the look. */
const shape = { width: 0.75, ratio: 1.3 };
const widest = 56;

/** The largest upright cards of which `count` fit into a room of px. */
export function layCards(width: number, height: number, count: number): Cards {
  const tries = range(8, 24).map((columns) => {
    const rows = Math.ceil(count / columns);
    const pitchX = Math.min(width / (columns - 1 + shape.width), height / (rows * shape.ratio), widest);
    return { columns, rows, pitchX };
  });
  const { columns, rows, pitchX } = tries.reduce((a, b) => (b.pitchX >= a.pitchX ? b : a));
  const card = { width: pitchX * shape.width, height: pitchX * shape.width * 1.46 };
  const pitchY = pitchX * shape.ratio;
  return {
    columns,
    pitchX,
    pitchY,
    card,
    width: (columns - 1) * pitchX + card.width,
    height: (rows - 1) * pitchY + card.height,
  };
}

export const cardPattern = (id: string, { pitchX }: Cards): SvgNode => {
  const gap = pitchX < 20 ? 3 : 5;
  return h(
    'pattern',
    { key: id, id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-45)' },
    h('rect', { width: gap, height: pitchX < 20 ? 1 : 1.5, class: 'card-hatch' }),
  );
};

/** `count` cards, empty or filled with a pattern. */
export function cards(name: string, count: number, x: number, y: number, grid: Cards, pattern?: string): SvgNode[] {
  return range(count).map((i) =>
    h('rect', {
      key: `${name}-${i}`,
      x: x + (i % grid.columns) * grid.pitchX,
      y: y + Math.floor(i / grid.columns) * grid.pitchY,
      width: grid.card.width,
      height: grid.card.height,
      class: 'allegation',
      fill: pattern ? `url(#${pattern})` : undefined,
    }),
  );
}
