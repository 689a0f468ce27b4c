import { format, type ScaleLinear } from 'd3';
import { text } from '../marks/text.ts';
import { h, type SvgNode } from '../svg.ts';

const grouped = format(',d');

/** The axis of numbers: zero in ink, round numbers as thin lines named at the foot. */
export function numberLines(x: ScaleLinear<number, number>, top: number, bottom: number): SvgNode[] {
  const [left, right] = x.range() as [number, number];
  return x
    .ticks(right - left < 150 ? 2 : 3)
    .map((value) =>
      h(
        'g',
        { key: `value-${value}` },
        h('line', { x1: x(value), x2: x(value), y1: top, y2: bottom, class: value ? 'rule' : 'axis' }),
        text(x(value), bottom + 14, grouped(value), 't-micro', { anchor: 'middle', tone: 'soft' }),
      ),
    );
}
