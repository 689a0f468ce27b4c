/** Where an embed is, and what follows from it. Pure: px of the viewport in, px out. */

export interface Place {
  /** As tall as the chapter scrolls. */
  readonly track: Pick<DOMRect, 'top' | 'bottom' | 'height' | 'width'>;
  /** Sticks in the track and holds the frame. */
  readonly box: Pick<DOMRect, 'top' | 'height'>;
  /** Where the box sticks: top edge of the scroller, plus the masthead. */
  readonly line: number;
  /** Lower edge of what can be seen of the scroller. */
  readonly end: number;
}

/** How far the reader has scrolled past the first line of the chapter: below 0 before it, above `range` after it. */
export const depth = ({ line, track }: Place): number => line - track.top;

/** How far the chapter can scroll. */
export const range = ({ track, box }: Place): number => Math.max(0, track.height - box.height);

/** True while the frame is pinned and the chapter moves. */
export const inside = (p: Place): boolean => depth(p) > 0 && depth(p) < range(p);

/** Offset in the chapter's document. Half pixels: finer steps cost messages and cannot be seen. */
export const offset = (p: Place): number => Math.round(Math.min(range(p), Math.max(0, depth(p))) * 2) / 2;

/**
 * True when a change of height cannot be seen: the lower edge is out of the viewport. If it is below, what grows is out
 * of sight; if it is above, `correction` keeps what the reader sees where it was.
 */
export const unseen = ({ track, end }: Place): boolean => track.bottom <= 0 || track.bottom >= end;

/** True while the embed is no farther from the viewport than `screens` of its heights. */
export const near = ({ track, end }: Place, screens: number): boolean =>
  track.top < end * (1 + screens) && track.bottom > -end * screens;

/**
 * How far to scroll after the embed changed its height, so that the reader stays: before it, nothing; inside, at the
 * same part of the chapter (in px a phone that is turned would land steps away); past it, at the same line of the host.
 */
export function correction(before: Place, after: Place): number {
  if (inside(before)) return (depth(before) / range(before)) * range(after) - depth(after);
  return depth(before) > 0 && before.track.bottom < before.end ? after.track.bottom - before.track.bottom : 0;
}
