/**
 * Lays out the steps of a page that was opened at its top. Until then they have a size that is only a guess
 * (`content-visibility` in stage.css): a first view lays out what is near, and once more when fonts come, not fifty steps.
 * Nothing moves under a reader: all of it lies below.
 *
 * @returns lays out what is left at once, before a jump
 */
export function layOutRest(steps: readonly HTMLElement[]): () => void {
  let next = 0;
  const finish = () => document.querySelector('.story-page')?.classList.add('is-laid-out');
  // Safari has no idle callbacks: one step a turn there.
  const later = () => ('requestIdleCallback' in window ? requestIdleCallback(some) : setTimeout(some, 50));
  const some = (idle?: IdleDeadline) => {
    do {
      const step = steps[next++];
      if (!step) return finish();
      step.style.contentVisibility = 'visible';
      step.getBoundingClientRect();
    } while (idle && idle.timeRemaining() > 8);
    later();
  };
  for (const event of ['keydown', 'pointerdown', 'beforeprint']) addEventListener(event, finish, { once: true });
  addEventListener('load', () => void document.fonts.ready.then(later), { once: true });
  return finish;
}
