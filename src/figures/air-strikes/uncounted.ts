type Period = readonly [Date, Date];

/** The parts of `whole` that no period covers, in order. */
export function uncounted(counted: readonly Period[], whole: Period): Period[] {
  const gaps: Period[] = [];
  let reached = whole[0];
  for (const [from, to] of [...counted].sort((a, b) => +a[0] - +b[0])) {
    if (from > reached) gaps.push([reached, from]);
    if (to > reached) reached = to;
  }
  return reached < whole[1] ? [...gaps, [reached, whole[1]]] : gaps;
}
