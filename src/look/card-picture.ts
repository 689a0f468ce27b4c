/** A scene's picture on its half of a share card. */
import { type SvgNode, toSvg } from '../figures/svg.ts';
import type { Size } from '../figures/types.ts';
import { flatten } from './flatten.ts';
import { standalone } from './standalone.ts';
import type { Theme } from './values.ts';

const card: Size = { width: 1200, height: 630 };
/** The half of the card beside the words. */
export const cardPicture: Size = { width: 600, height: card.height };
/** Draw figures for this size: their phone form, shown a third larger, stays legible in a feed. */
export const cardFigure: Size = { width: 390, height: 412 };

export interface Picture {
  readonly picture: SvgNode | string;
  readonly pictureSize: Size;
  readonly fit?: 'cover' | 'contain';
  readonly css: string;
  readonly title: string;
}

/** The picture, flattened, as an inner <svg> on the right, or on the left of right-to-left words. */
export async function pictureOnCard(
  { picture, pictureSize, fit = 'contain', css, title }: Picture,
  rtl: boolean,
  theme: Theme,
): Promise<string> {
  const complete = typeof picture === 'string' && picture.includes('<style');
  const source = complete
    ? picture
    : await standalone({ picture, ...pictureSize, css, theme, letters: 'bare', title, desc: '' });
  const root = flatten(source, theme);
  // A wide scene keeps its left for the card of words, as on the site, so it runs on behind the words.
  const behind = fit === 'cover' && !rtl && pictureSize.width / pictureSize.height >= 1.4;
  const margin = fit === 'cover' ? 0 : 40;
  const attrs = {
    ...root.attrs,
    x: (behind || rtl ? 0 : card.width - cardPicture.width) + margin,
    y: margin,
    width: (behind ? card.width : cardPicture.width) - 2 * margin,
    height: card.height - 2 * margin,
    viewBox: `0 0 ${pictureSize.width} ${pictureSize.height}`,
    preserveAspectRatio: `xMidYMid ${fit === 'cover' ? 'slice' : 'meet'}`,
  };
  return toSvg({ ...(behind ? withoutCutWords(root, pictureSize) : root), attrs });
}

/** The scene without the words that the edge of the card's words would cut through. */
function withoutCutWords(root: SvgNode, size: Size): SvgNode {
  const scale = Math.max(card.width / size.width, card.height / size.height);
  const edge = size.width / 2 - (card.width / 2 - (card.width - cardPicture.width)) / scale;
  const keep = (node: SvgNode): SvgNode => ({
    ...node,
    children: node.children
      .filter((c) => typeof c === 'string' || c.tag !== 'text' || !isCut(c, edge))
      .map((c) => (typeof c === 'string' || c.attrs.transform ? c : keep(c))),
  });
  return keep(root);
}

/** Whether a text reaches across `x`, by a generous guess of its width. */
function isCut(text: SvgNode, x: number): boolean {
  if (text.attrs.x === undefined) return false;
  const length = text.children.map((c) => (typeof c === 'string' ? c : String(c.children[0] ?? ''))).join('').length;
  const width = length * Number.parseFloat(String(text.attrs['font-size'])) * 0.6;
  const anchor = text.attrs['text-anchor'];
  const left = Number(text.attrs.x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return left < x && left + width > x;
}
