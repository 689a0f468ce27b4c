import { bracket } from '../marks/bracket.ts';
import { lines, text } from '../marks/text.ts';
import { type StyleName, styles } from '../marks/type.ts';
import { measure, wrap } from '../marks/wrap.ts';
import { h, type SvgNode } from '../svg.ts';

/** How many, and what became of them, over the cards. */
export function head(name: string, count: string, words: string, x: number, top: number, narrow: boolean): SvgNode {
  const number = narrow ? 't-number-m' : 't-number-xl';
  const y = top - (narrow ? 8 : 14);
  return h(
    'g',
    { key: `head-${name}` },
    text(x, y, count, number),
    text(x + measure(count, number) + (narrow ? 6 : 14), y, words, narrow ? 't-micro-strong' : 't-small-strong'),
  );
}

/** What the spokesman said of a group: lines from y 0, and their height in px. The remark of the closed ones says that there is no split. */
export function footLines(
  name: 'closed' | 'waiting',
  word: (name: string) => string,
  width: number,
  brief: boolean,
): { nodes: SvgNode[]; height: number } {
  const style: StyleName = brief ? 't-micro' : 't-label';
  const strong: StyleName = brief ? 't-micro-strong' : 't-small-strong';
  const parts: readonly (readonly [string, StyleName, string])[] =
    name === 'closed'
      ? [
          [word(brief ? 'closedSaidShort' : 'closedSaid'), style, ''],
          [word('noSplit'), strong, ''],
          ...(brief ? [] : ([[word('ground'), 't-small', 'soft']] as const)),
        ]
      : [[word(brief ? 'waitingSaidShort' : 'waitingSaid'), style, '']];
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const [words, face, tone] of parts) {
    const wrapped = wrap(words, width, face);
    nodes.push(...lines(0, y + styles[face].size, wrapped, face, { tone: tone || undefined }));
    y += wrapped.length * styles[face].line + (brief ? 4 : 8);
  }
  return { nodes, height: y };
}

/** One bracket under all cards of a group, and the words under it. */
export function foot(
  name: string,
  x: number,
  y: number,
  width: number,
  says: readonly SvgNode[],
  bare: boolean,
): SvgNode[] {
  return [
    bracket(x, x + width, y + 4, 5),
    ...(bare
      ? []
      : says.map((node, i) => ({
          ...node,
          key: `foot-${name}-${i}`,
          attrs: { ...node.attrs, x: Number(node.attrs.x) + x, y: Number(node.attrs.y) + y + 16 },
        }))),
  ];
}
