/**
 * Moves positions apart to at least `gap` px, each as little as possible: a crowd keeps its centre. Takes and returns ascending px.
 */
export function spread(wanted: readonly number[], gap: number): number[] {
  const crowds: { sum: number; count: number }[] = [];
  const middle = ({ sum, count }: { sum: number; count: number }) => sum / count;
  for (const [i, at] of wanted.entries()) {
    crowds.push({ sum: at - i * gap, count: 1 });
    for (;;) {
      const [before, last] = crowds.slice(-2);
      if (!before || !last || middle(before) <= middle(last)) break;
      crowds.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return crowds.flatMap((crowd) => Array<number>(crowd.count).fill(middle(crowd))).map((at, i) => at + i * gap);
}
