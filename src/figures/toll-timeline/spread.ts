/** Rows as near to their days as they can stand `pitch` px apart between top and bottom, in the order given. */
export function spread(days: readonly number[], pitch: number, top: number, bottom: number): number[] {
  let least = top + pitch / 2;
  const down = days.map((day) => {
    const at = Math.max(day, least);
    least = at + pitch;
    return at;
  });
  let most = bottom - pitch / 2;
  return down
    .reverse()
    .map((day) => {
      const at = Math.min(day, most);
      most = at - pitch;
      return at;
    })
    .reverse();
}
