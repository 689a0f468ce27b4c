/** How long words wait for the picture under them, ms. */
export const patience = 2500;

/** Comes by itself, to race against what may never come. */
export const after = <T>(ms: number, value: T): Promise<T> => new Promise((late) => setTimeout(late, ms, value));
