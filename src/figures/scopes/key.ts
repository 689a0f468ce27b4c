/** How wide a place: the three squares with their bars and words, where there is room for a key. */
import { placeSquare, type Reach } from '../marks/place.ts';
import { text } from '../marks/text.ts';
import { measure } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';
import type { FigureData } from '../types.ts';
import { pick } from '../words.ts';

const reaches = [
  ['city', 'placeCity'],
  ['around', 'placeAround'],
  ['syria-iraq', 'placeAll'],
] as const satisfies readonly (readonly [Reach, string])[];

const swatch = 22;

/** Wraps after `width` px; y is the first baseline. */
export function placeKey(data: FigureData, x0: number, y: number, width: number, hatch: string): SvgNode {
  const { word } = pick(data);
  let [x, line] = [x0, 0];
  return h(
    'g',
    { key: 'places', class: 'swatch' },
    reaches.map(([reach, name]) => {
      const words = word(name);
      const long = 14 + 6 + swatch + 6 + measure(words, 't-micro') + 14;
      if (x > x0 && x + long - 14 > x0 + width) [x, line] = [x0, line + 1];
      const top = y + line * 18 - 10;
      const at = x;
      x += long;
      return [
        placeSquare(reach, at, top - 1, 13),
        h('rect', {
          x: at + 19.5,
          y: top + 1.5,
          width: swatch - 1,
          height: 8,
          ...(reach === 'city' ? { class: 'period-solid' } : { class: 'period-edge' }),
          ...(reach === 'around' ? { fill: `url(#${hatch})` } : {}),
        }),
        text(at + 20 + swatch + 6, top + 10, words, 't-micro', { tone: 'soft' }),
      ];
    }),
  );
}
