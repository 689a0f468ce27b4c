/** A mark's place in a dot plot: which column, and how far up. */
export interface Piled<T> {
  readonly of: T;
  readonly column: number;
  readonly row: number;
}

/**
 * Piles marks in columns as near as there is room to where they belong, in their order. A column holds `high` marks; what
 * does not fit stands in the nearest column that has room.
 */
export function pile<T>(marks: readonly { readonly of: T; readonly column: number }[], columns: number, high: number): Piled<T>[] {
  const filled = new Array<number>(columns).fill(0);
  return marks.map(({ of, column }) => {
    const wanted = Math.max(0, Math.min(columns - 1, column));
    let chosen = wanted;
    for (let off = 0; off < columns; off++) {
      const near = [wanted - off, wanted + off].find((c) => (filled[c] ?? high) < high);
      if (near !== undefined) {
        chosen = near;
        break;
      }
    }
    const row = filled[chosen] ?? 0;
    filled[chosen] = row + 1;
    return { of, column: chosen, row };
  });
}
