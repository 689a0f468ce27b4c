/** A box with a place it would like to stand on: (x, y) is its middle, home the middle it was given, px. */
export interface Loose {
  x: number;
  y: number;
  readonly home: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** Does not move: a key, a label of the river. */
  readonly fixed?: boolean;
}

export interface Bounds {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/**
 * Moves boxes apart until none overlap, each as near to its home as that allows. Deterministic: fixed number of rounds, fixed order.
 * The last rounds only separate, because a pull towards home would leave small overlaps behind.
 */
export function pushApart<T extends Loose>(boxes: readonly T[], bounds: Bounds, rounds = 600): T[] {
  const all = boxes.map((box) => ({ ...box }));
  for (let n = 0; n < rounds; n++) {
    const pull = n < rounds * 0.6 ? 0.03 : 0;
    for (const box of all) {
      if (box.fixed) continue;
      box.x += (box.home[0] - box.x) * pull;
      box.y += (box.home[1] - box.y) * pull;
      box.x = Math.max(bounds.x0 + box.width / 2, Math.min(bounds.x1 - box.width / 2, box.x));
      box.y = Math.max(bounds.y0 + box.height / 2, Math.min(bounds.y1 - box.height / 2, box.y));
    }
    for (let i = 0; i < all.length; i++) for (let j = i + 1; j < all.length; j++) separate(all[i] as T, all[j] as T);
  }
  return all;
}

function separate(a: Loose, b: Loose): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const overX = (a.width + b.width) / 2 - Math.abs(dx);
  const overY = (a.height + b.height) / 2 - Math.abs(dy);
  if (overX <= 0 || overY <= 0 || (a.fixed && b.fixed)) return;
  const alongX = overX < overY;
  const step = (alongX ? (dx < 0 ? -1 : 1) * overX : (dy < 0 ? -1 : 1) * overY) * (a.fixed || b.fixed ? 1 : 0.5);
  const axis = alongX ? 'x' : 'y';
  if (!a.fixed) a[axis] -= step;
  if (!b.fixed) b[axis] += step;
}
