import type { Box } from '../marks/layout.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { unequal } from '../marks/unequal.ts';
import { measure } from '../marks/wrap.ts';
import type { SvgNode } from '../svg.ts';

/** A number with who says it under it; `differs` is the slot of its scope that is not the others'. */
export interface Label {
  readonly number: string;
  readonly who: readonly string[];
  readonly differs?: string | undefined;
}

export interface LabelLook {
  readonly number: StyleName;
  readonly who: StyleName;
}

/** Width of the sign ≠ and the space after it, px. */
const sign = 14;

/** Room a label takes, px: from its number's cap height to its last baseline. */
export function labelSize({ number, who, differs }: Label, look: LabelLook): { width: number; height: number } {
  const under = [...who.map((line) => measure(line, look.who)), differs ? sign + measure(differs, look.who) : 0];
  const count = who.length + (differs ? 1 : 0);
  return {
    width: Math.max(measure(number, look.number), ...under),
    height: styles[look.number].size * 0.7 + (count ? first(look) + (count - 1) * styles[look.who].line : 0),
  };
}

/** From the number's baseline to the first line under it, px. */
const first = ({ number, who }: LabelLook): number => styles[who].line + (styles[number].size > 18 ? 3 : 0);

/** The label whose last baseline is `bottom`, px. */
export function drawLabel(
  label: Label,
  look: LabelLook,
  x: number,
  bottom: number,
  anchor: 'start' | 'middle' | 'end',
  key: string,
): SvgNode[] {
  const { height } = labelSize(label, look);
  const top = bottom - height + styles[look.number].size * 0.7;
  const line = styles[look.who].line;
  return [
    text(x, top, label.number, look.number, { anchor, tone: 'halo', key: `${key}-number` }),
    ...lines(x, top + first(look), label.who, look.who, { anchor, tone: 'soft halo', key: `${key}-who` }),
    ...(label.differs
      ? [
          unequal(x, top + first(look) + label.who.length * line),
          text(x + sign, top + first(look) + label.who.length * line, label.differs, look.who, { tone: 'halo' }),
        ]
      : []),
  ];
}

/** A label's box, for placing its neighbours. */
export const boxOf = (
  label: Label,
  look: LabelLook,
  x: number,
  bottom: number,
  anchor: 'start' | 'middle' | 'end',
): Box => {
  const { width, height } = labelSize(label, look);
  const x0 = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { x0, x1: x0 + width, y0: bottom - height, y1: bottom };
};
