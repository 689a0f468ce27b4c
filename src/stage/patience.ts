/** How long words wait for the picture under them, ms. */
export const patience = 2500;

/** Comes by itself, to race against what may never come. */
export const after = <T>(ms: number, value: T): Promise<T> => new Promise((late) => setTimeout(late, ms, value));

/**
 * Resolves in a pause of the main thread that leaves room for some work; while the reader scrolls there is none. In Safari,
 * which does not tell, a moment later.
 *
 * @param wanted once it is not, there is nothing to wait for
 */
export const idle = (wanted: () => boolean): Promise<unknown> =>
  new Promise((come) => {
    if (!('requestIdleCallback' in window)) return void setTimeout(come, 100);
    const ask = (pause: IdleDeadline): unknown => (!wanted() || pause.timeRemaining() > 8 ? come(null) : requestIdleCallback(ask));
    requestIdleCallback(ask);
  });
