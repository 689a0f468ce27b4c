import { join } from 'node:path';
import { figureData } from '../../src/figures/data.ts';
import { styles } from '../../src/figures/marks/type.ts';
import { measure } from '../../src/figures/marks/wrap.ts';
import type { SvgNode } from '../../src/figures/svg.ts';
import type { FigureData } from '../../src/figures/types.ts';
import { loadStory } from '../../src/story/story.ts';

/** Rooms that a figure is given: on small and turned phones, tablets and desks, beside a card and alone. */
export const sizes = [
  { width: 320, height: 165 },
  { width: 320, height: 222 },
  { width: 350, height: 260 },
  { width: 350, height: 293 },
  { width: 390, height: 450 },
  { width: 600, height: 310 }, // a figure in a frame of another page
  { width: 738, height: 563 },
  { width: 804, height: 503 },
  { width: 804, height: 571 },
  { width: 1040, height: 600 },
  { width: 1216, height: 751 },
] as const;

export const story = loadStory(join(import.meta.dirname, '../../content'));

/** What a figure draws of the story as it is. */
export const dataOf = (figure: string): FigureData => figureData(story, figure);

export interface Box {
  readonly words: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Every node of a picture, from the root down. */
export function all(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

export const tagged = (node: SvgNode, tag: string): SvgNode[] => all(node).filter((one) => one.tag === tag);

/** The text style among a node's classes. */
export const styleOf = (node: SvgNode) =>
  (String(node.attrs.class)
    .split(' ')
    .find((name) => name in styles) ?? '') as keyof typeof styles | '';

/** Estimated boxes of all words: cap height above the baseline, a little below it. */
export function wordBoxes(node: SvgNode): Box[] {
  return tagged(node, 'text').flatMap((one) => {
    const style = styleOf(one);
    const words = one.children.join('');
    if (!style || !words) return [];
    const width = measure(words, style);
    const x = Number(one.attrs.x);
    const x0 =
      one.attrs['text-anchor'] === 'end' ? x - width : one.attrs['text-anchor'] === 'middle' ? x - width / 2 : x;
    const y = Number(one.attrs.y);
    return [{ words, x0, x1: x0 + width, y0: y - styles[style].size * 0.7, y1: y + styles[style].size * 0.18 }];
  });
}

/** Pairs of words that touch. */
export function collisions(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0)
      .map((b) => `“${a.words}” and “${b.words}”`),
  );
}
