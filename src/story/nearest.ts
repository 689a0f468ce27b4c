/**
 * Edits between two words: inserted, left out, changed or swapped letters (Damerau–Levenshtein, restricted to
 * neighbours that are swapped once).
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The known name closest to `name`, or undefined when none is close: a third of the letters may differ, at least one. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; edits: number } | undefined;
  const lower = name.toLowerCase();
  for (const candidate of known) {
    if (candidate === name) continue;
    const other = candidate.toLowerCase();
    // Part of a longer id ("ring-closes" for "siege-ring-closes") is a slip of its own kind, worse than any typing error.
    const part = lower.length > 3 && (`-${other}-`.includes(`-${lower}-`) || `-${lower}-`.includes(`-${other}-`));
    const cutoff = Math.max(1, Math.floor(Math.max(lower.length, other.length) / 3));
    const edits = part ? Math.min(cutoff, distance(lower, other)) : distance(lower, other);
    if (edits <= cutoff && (!best || edits < best.edits)) best = { name: candidate, edits };
  }
  return best?.name;
}
