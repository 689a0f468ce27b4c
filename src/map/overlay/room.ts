/** Room for words: scenes are composed for two sizes, every other size must not print one name over another. */
import type { Size } from '../camera.ts';

/** Left, top, right, bottom in px. */
export type Box = readonly [number, number, number, number];

export interface Room {
  /** Whether boxes lie inside the stage and clear of all that has been taken. */
  free(boxes: readonly Box[]): boolean;
  take(boxes: readonly Box[]): void;
}

export function createRoom(size: Size): Room {
  const taken: Box[] = [];
  const clear = (a: Box) => taken.every((b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]);
  const within = ([l, t, r, b]: Box) => l >= 2 && t >= 2 && r <= size.width - 2 && b <= size.height - 2;
  return {
    free: (boxes) => boxes.every((box) => within(box) && clear(box)),
    take: (boxes) => void taken.push(...boxes),
  };
}

/** About how wide a line is, px: the fonts cannot be asked at build time. `em` is the mean advance in font sizes. */
export const wide = (text: string, em: number, fontSize: number): number => text.length * em * fontSize;

/** The box of a line of text at its anchor point and baseline. */
export function textBox(x: number, baseline: number, width: number, fontSize: number, anchor: string): Box {
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return [left, baseline - fontSize * 0.72, left + width, baseline + fontSize * 0.2];
}
