/** Long walks are gone in part by `npm test`, wholly with LONG=1. */
export const long = Boolean(process.env.LONG);

/** For a filter: one in so many, beginning with the first; all with LONG. */
export const oneIn =
  (n: number) =>
  (_: unknown, index: number): boolean =>
    long || index % n === 0;
