import { scaleLinear } from 'd3';
import { right } from '../marks/beyond.ts';
import { who } from '../marks/claimant.ts';
import type { Box } from '../marks/layout.ts';
import { end } from '../marks/qualifier.ts';
import { lines, text } from '../marks/text.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';

/** America is only a share, so it gets a bar of 100 % and no stem. Draws from box.y0 down; returns the y it ends on. */
export function shareBar(data: FigureData, box: Box, narrow: boolean): { nodes: SvgNode[]; bottom: number } {
  const { word, claim } = pick(data);
  const share = claim('american');
  const value = share.value ?? 0;
  const x = scaleLinear([0, 100], [box.x0, box.x1]);
  const style = narrow ? 't-small' : 't-label';
  const lead = wrap(word(narrow ? 'shareShort' : 'share'), (box.x1 - box.x0) * 0.94, style);
  const line = narrow ? 17 : 19;
  const top = box.y0 + 14 + (lead.length - 1) * line + 10;
  const height = narrow ? 10 : 12;
  const axis = narrow ? 't-micro' : 't-small';
  const label = top + height + (narrow ? 17 : 20);
  const room = x(100) - x(value) - measure(share.number, axis) / 2 - measure('100%', axis);
  return {
    nodes: [
      ...lines(box.x0, box.y0 + 14, lead, style, { key: 'share' }),
      h('rect', { key: 'share-all', x: x(0), y: top, width: x(100) - x(0), height, class: 'share-all' }),
      h('rect', {
        key: 'share-known',
        x: x(0),
        y: top,
        width: x(value) - x(0),
        height,
        class: `share-known ${who(share.family)}`,
      }),
      end(share, x(value), top + height / 2, { toward: right, r: narrow ? 6.5 : 8, dashes: narrow ? 2 : 4 }),
      ...x
        .ticks(2)
        .map((v) =>
          text(x(v), label, `${v}%`, axis, { tone: 'soft', anchor: v === 0 ? 'start' : v === 100 ? 'end' : 'middle' }),
        ),
      text(x(value) + Math.min(0, room - 6), label, share.number, axis, { anchor: 'middle' }),
    ],
    bottom: label,
  };
}
