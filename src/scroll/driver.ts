import { part } from '../client/part.ts';
import { activeStep } from './active-step.ts';

/** Tells which step is active. Scrollama only wakes us; geometry decides. */
export interface Driver {
  /** Index of the active step now, -1 above the first. */
  current(): number;
  /** Resolves again, for instance after the layout has changed. */
  wake(): void;
}

/**
 * Watches the steps and reports a change of the active one.
 *
 * @param steps the step elements in document order
 * @param line returns the trigger line's distance from the viewport's top, px
 * @param onChange called with the new index, -1 above the first step; called once at the start
 */
export function drive(steps: readonly HTMLElement[], line: () => number, onChange: (index: number) => void): Driver {
  let index = Number.NaN;
  let frame = 0;

  /** Where the reader stands: how much of the active step is above the line, and the window that was measured in. */
  let place = { share: 0, line: Number.NaN, width: Number.NaN };

  /**
   * A turned phone or a new window size reflows all cards, and browsers give up scroll anchoring when the boxes around
   * them change as well: without this a reader of the fifth step finds the sixth or the third.
   */
  const keepPlace = (at: number, width: number) => {
    const box = steps[index]?.getBoundingClientRect();
    // A phone's address bar that slides away changes neither: the line is measured in svh.
    if (!box || (place.line === at && place.width === width)) return;
    scrollBy({ top: box.top + place.share * box.height - at, behavior: 'instant' });
  };

  const resolve = () => {
    frame = 0;
    const [at, width] = [line(), document.documentElement.clientWidth];
    keepPlace(at, width);
    const next = activeStep(steps.length, (i) => (steps[i] as HTMLElement).getBoundingClientRect().top, at);
    const box = steps[next]?.getBoundingClientRect();
    place = { share: box ? (at - box.top) / box.height : 0, line: at, width };
    if (next === index) return;
    index = next;
    onChange(next);
  };
  const wake = () => {
    if (frame === 0) frame = requestAnimationFrame(resolve);
  };

  // Scrollama wakes us by intersection as well. It comes with the reader's first scroll: it computes its root margin once and
  // does not see the viewport change (scrollama#146), may miss steps in a fast jump (#136) or report nothing after a reload
  // below them (#141), so geometry decides.
  addEventListener('scroll', () => void part(import('./intersections.ts'), 'watchSteps').then((watchSteps) => watchSteps(steps, wake), () => {}), { once: true, passive: true });
  addEventListener('scroll', wake, { passive: true });
  addEventListener('resize', wake);
  addEventListener('pageshow', wake);
  visualViewport?.addEventListener('resize', wake);
  document.fonts?.ready.then(wake);
  resolve();

  return { current: () => index, wake };
}
