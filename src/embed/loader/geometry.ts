/** Where an embed is, and what follows from it. Pure: px of the viewport in, px out. */

export interface Place {
  /** Top of the track, and its height. */
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** Top of the sticky box that holds the frame, and its height. */
  readonly at: number;
  readonly h: number;
  /** Where the box sticks: top edge of the scroller, plus the masthead. */
  readonly line: number;
  /** The visible part of the scroller. */
  readonly start: number;
  readonly end: number;
}

export const bottom = (p: Place): number => p.top + p.height;

/** How far the reader has scrolled past the first line of the chapter: below 0 before it, above `range` after it. */
export const depth = (p: Place): number => p.line - p.top;

/** How far the chapter can scroll. */
export const range = (p: Place): number => Math.max(0, p.height - p.h);

/** True while the frame is pinned and the chapter moves. */
export const inside = (p: Place): boolean => depth(p) > 0 && depth(p) < range(p);

/** Offset in the chapter's document. Half pixels: finer steps cost messages and cannot be seen. */
export const offset = (p: Place): number => Math.round(Math.min(range(p), Math.max(0, depth(p))) * 2) / 2;

/** From 0 to 1. */
export const progress = (p: Place): number => (range(p) ? offset(p) / range(p) : 0);

/**
 * True when a change of height cannot be seen: the lower edge is out of the viewport. If it is below, what grows is out
 * of sight; if it is above, `correction` keeps what the reader sees where it was.
 */
export const unseen = (p: Place): boolean => bottom(p) <= p.start || bottom(p) >= p.end;

/** True while any of the embed is in the viewport. */
export const onScreen = (p: Place): boolean => p.top < p.end && bottom(p) > p.start;

/** True when the measures by which the chapter scrolls have changed, as on rotation: not when only scrolled. */
export const changed = (a: Place, b: Place): boolean =>
  Math.abs(a.h - b.h) + Math.abs(a.height - b.height) + Math.abs(a.width - b.width) + Math.abs(a.end - a.start - b.end + b.start) > 1;

/**
 * How far to scroll after the embed changed its height, so that the reader stays: before it, nothing; inside, at the
 * same part of the chapter (in px a phone that is turned would land steps away); past it, at the same line of the host.
 */
export function correction(before: Place, after: Place): number {
  if (depth(before) <= 0) return 0;
  if (inside(before)) return (depth(before) / range(before)) * range(after) - depth(after);
  return bottom(before) < before.end ? bottom(after) - bottom(before) : 0;
}
