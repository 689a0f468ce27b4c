/** How long words wait for the picture under them, ms. */
export const patience = 2500;

/** Resolves before the next frame is drawn, or soon where none is: behind another tab. */
export const nextFrame = (): Promise<unknown> => Promise.race([new Promise((come) => requestAnimationFrame(come)), after(100, null)]);

/** Comes by itself, to race against what may never come. */
export const after = <T>(ms: number, value: T): Promise<T> => new Promise((late) => setTimeout(late, ms, value));

/** Resolves when the main thread has nothing to do; in Safari, which does not tell, a moment later. */
export const idle = (): Promise<unknown> => new Promise((come) => ('requestIdleCallback' in window ? requestIdleCallback(come) : setTimeout(come, 100)));
