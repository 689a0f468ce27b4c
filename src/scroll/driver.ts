import scrollama from 'scrollama';
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

  const resolve = () => {
    frame = 0;
    const next = activeStep(steps.map((step) => step.getBoundingClientRect().top), line());
    if (next === index) return;
    index = next;
    onChange(next);
  };
  const wake = () => {
    frame ||= requestAnimationFrame(resolve);
  };

  // Scrollama computes its root margin once, at set-up, and does not see the viewport change (scrollama#146),
  // and it may miss steps in a fast jump (#136) or report nothing after a reload below them (#141).
  scrollama()
    .setup({ step: [...steps], offset: 0.5 })
    .onStepEnter(wake)
    .onStepExit(wake);
  addEventListener('scroll', wake, { passive: true });
  addEventListener('resize', wake);
  addEventListener('pageshow', wake);
  visualViewport?.addEventListener('resize', wake);
  document.fonts?.ready.then(wake);
  resolve();

  return { current: () => index, wake };
}
