/** A figure that stands alone, as one picture: title, scope, drawing, source. For stills, print, share cards and pages without JavaScript. */
import { lines } from './marks/text.ts';
import { type StyleName, styles } from './marks/type.ts';
import { balance, wrap } from './marks/wrap.ts';
import { h, type SvgNode } from './svg.ts';
import type { Draw, FigureData, Size } from './types.ts';

/**
 * Sizes of a still, CSS px: in an article, in a narrow one and on the stages of tablets, and on those of others: beside the card of a
 * 1440 × 900 screen, on a 390 × 844 phone, on one whose browser leaves 664 px of that (stage/still-rooms.ts). There the margins
 * are the stage's own, or lie outside the room that the figure is drawn in (styles/stage.css).
 */
export const stillSizes = {
  page: { width: 1040, height: 780 },
  stack: { width: 390, height: 620 },
  side: { width: 884, height: 740 },
  phone: { width: 390, height: 448 },
  low: { width: 390, height: 366 },
} as const;

export interface FrameWords {
  /** The finding. On a narrow frame the short title is used where there is one. */
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly scope: string;
  readonly source: string;
  readonly alt: string;
}

/** The frame around `draw(data, state, …)`, exactly `size`, on paper. look/standalone.ts makes a file of it. */
export function frame(draw: Draw, data: FigureData, state: string, size: Size, words: FrameWords): SvgNode {
  const narrow = size.width < 520;
  const margin = narrow ? 20 : 40;
  const inner = size.width - 2 * margin;
  const style = (wide: StyleName, small: StyleName): StyleName => (narrow ? small : wide);
  const [titleStyle, scopeStyle] = [style('t-title', 't-title-s'), style('t-scope', 't-scope-s')];

  const title = balance((narrow && words.shortTitle) || words.title, inner, titleStyle);
  // A dot between two parts of the line stays at the end of its line.
  const scope = balance(words.scope.replaceAll(' · ', '\u00a0· '), inner, scopeStyle);
  const source = wrap(words.source, inner, 't-micro');
  const titleTop = margin + styles[titleStyle].size * 0.72;
  const scopeTop = titleTop + title.length * styles[titleStyle].line - (narrow ? 2 : 4);
  const pictureTop = Math.round(scopeTop + (scope.length - 1) * styles[scopeStyle].line + (narrow ? 12 : 20));
  const sourceTop = size.height - margin * 0.7 - (source.length - 1) * styles['t-micro'].line;
  const ruleTop = Math.round(sourceTop - 22) + 0.5;
  const side = margin - 1; // draw functions leave one pixel
  const picture = draw(data, state, { width: size.width - 2 * side, height: Math.round(ruleTop - pictureTop - 8) });

  return h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      width: size.width,
      height: size.height,
      class: 'figure frame',
      role: 'img',
      'aria-label': words.alt,
    },
    h('rect', { width: size.width, height: size.height, class: 'frame-paper' }),
    lines(margin, titleTop, title, titleStyle),
    lines(margin, scopeTop, scope, scopeStyle, { tone: 'soft' }),
    { ...picture, attrs: { ...picture.attrs, x: side, y: pictureTop } },
    h('line', { x1: margin, x2: size.width - margin, y1: ruleTop, y2: ruleTop, class: 'rule' }),
    lines(margin, sourceTop, source, 't-micro', { tone: 'soft' }),
  );
}
