/**
 * Lays out the steps of a page that was opened at its top. Until then they have a size that is only a guess
 * (`content-visibility` in stage.css): a first view lays out what is near, and once more when fonts come, not fifty steps.
 * Nothing moves under a reader: all of it lies below. Who comes by a link to a step has a page without guesses (boot.js).
 *
 * @returns lays out what is left at once, before a jump
 */
export function layOut(steps: readonly HTMLElement[]): () => void {
  const { classList } = document.documentElement;
  let next = 0;

  const finish = () => {
    if (!classList.contains('fresh')) return;
    next = steps.length;
    classList.remove('fresh');
    for (const step of steps) step.style.contentVisibility = '';
    for (const event of ['keydown', 'pointerdown', 'beforeprint']) removeEventListener(event, finish);
  };
  const some = (idle?: IdleDeadline) => {
    // Safari has no idle callbacks: one step a turn there.
    do {
      const step = steps[next++];
      if (!step) return finish();
      step.style.contentVisibility = 'visible';
      step.getBoundingClientRect();
    } while (idle && idle.timeRemaining() > 8);
    later();
  };
  const later = () => ('requestIdleCallback' in window ? requestIdleCallback(some) : setTimeout(some, 50));

  for (const event of ['keydown', 'pointerdown', 'beforeprint']) addEventListener(event, finish);
  const begin = () => void document.fonts.ready.then(later);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
  return finish;
}
