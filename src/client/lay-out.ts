import { stageLayout } from '../stage/layout.ts';

/**
 * Lays out the steps at leisure, so that each has its true size, and lets those out of sight go again: Chromium paints
 * 16,000 px around the reader anew whenever they have moved on by some hundred, 20 ms on a slow phone, and
 * `content-visibility` (stage.css) leaves most of that out. A step that was laid out once keeps its size.
 *
 * `data-sizes` of the page says what sizes are: "all" of them true, for every step is laid out; "known", true as well, for
 * each was; without it those below are a guess. Comes with the reader's first scroll; nothing moves under them.
 */
export function layOutRest(steps: readonly HTMLElement[]): void {
  const page = document.documentElement.dataset;
  let next = 0;
  let width = innerWidth;
  let layout = stageLayout();
  // Safari has no idle callbacks.
  const later = (then: (idle?: IdleDeadline) => void) => ('requestIdleCallback' in window ? requestIdleCallback(then) : setTimeout(then, 50));
  const show = (step: HTMLElement, on: boolean) => {
    step.style.contentVisibility = on ? 'visible' : '';
  };

  const letGo = () => {
    // What can be seen stays: a step that is asked anew whether it can be seen is away for a frame.
    const near = steps.map((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top < 2 * innerHeight && bottom > -innerHeight;
    });
    steps.forEach((step, i) => void show(step, near[i] === true));
    page.sizes = 'known';
  };
  let turn = 0;
  /** Lets go when sizes are kept, at the end of the frame that laid them out; of two, the later one counts. */
  const rest = () => {
    const mine = ++turn;
    requestAnimationFrame(() => requestAnimationFrame(() => later(() => void (mine === turn && letGo()))));
  };
  const all = () => {
    page.sizes = 'all';
  };
  const some = (idle?: IdleDeadline) => {
    do {
      const step = page.sizes === 'all' ? undefined : steps[next++];
      if (!step) return void rest();
      show(step, true);
      step.getBoundingClientRect();
    } while (idle && idle.timeRemaining() > 8);
    later(some);
  };
  // Another width, or a window that is on its end now, other sizes: all are measured in the frame in which the driver puts
  // the reader back to the place.
  addEventListener('resize', () => {
    if (width === innerWidth && layout === stageLayout()) return;
    width = innerWidth;
    layout = stageLayout();
    all();
    rest();
  });
  addEventListener('beforeprint', all);
  addEventListener('afterprint', rest);
  void document.fonts.ready.then(() => later(some));
}
