/** Lays out one step after the other while the page has nothing else to do. Comes when the page has been read for a moment. */
export function inTurns(steps: readonly HTMLElement[], finish: () => void): void {
  let next = 0;
  const some = (idle?: IdleDeadline) => {
    // Safari has no idle callbacks: one step a turn there.
    do {
      const step = steps[next++];
      if (!step) {
        finish();
        for (const each of steps) each.style.contentVisibility = '';
        return;
      }
      step.style.contentVisibility = 'visible';
      step.getBoundingClientRect();
    } while (idle && idle.timeRemaining() > 8);
    later();
  };
  const later = () => ('requestIdleCallback' in window ? requestIdleCallback(some) : setTimeout(some, 50));
  later();
}
