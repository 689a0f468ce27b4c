/** One step at a time: works without the host's help, in a sandbox, in a frame within a frame. */
export interface Stepper {
  readonly index: number;
  /** Makes a step the current one; out of range is brought in. */
  go(index: number): void;
  /** Where the story stands, without moving it: the driven mode tells. */
  mark(index: number): void;
}

/**
 * @param sections the steps, in order
 * @param foot the bar with Back, the count and Next; hidden when there is one step only
 * @param changed called after each change of the current step
 */
export function stepper(sections: readonly HTMLElement[], foot: HTMLElement | null, changed: (index: number) => void): Stepper {
  let index = -1;
  const last = sections.length - 1;
  const count = foot?.querySelector<HTMLElement>('[data-count]');
  const said = foot?.querySelector<HTMLElement>('[data-said]');
  const ticks = [...(foot?.querySelectorAll('.ticks i') ?? [])];
  const [back, next] = [foot?.querySelector<HTMLButtonElement>('[data-back]'), foot?.querySelector<HTMLButtonElement>('[data-next]')];
  const fill = (pattern = '') => pattern.replace('{n}', String(index + 1)).replace('{of}', String(sections.length));

  const mark = (to: number) => {
    index = Math.max(0, Math.min(last, to));
    sections.forEach((section, i) => void section.toggleAttribute('data-current', i === index));
    ticks.forEach((tick, i) => void tick.classList.toggle('on', i <= index));
    if (count) count.textContent = fill(count.dataset.pattern);
    // Not disabled: a button that is switched off under the finger loses the focus, and the keys with it.
    back?.setAttribute('aria-disabled', String(index === 0));
    next?.setAttribute('aria-disabled', String(index === last));
  };
  const go = (to: number) => {
    const before = index;
    mark(to);
    if (index === before) return;
    if (before >= 0) {
      // Only what the reader asked for is announced.
      if (said) said.textContent = `${fill(said.dataset.pattern)}: ${sections[index]?.querySelector('.step-title')?.textContent ?? ''}`;
      for (const panel of [sections[index], sections[index]?.querySelector('.card')]) panel?.scrollTo(0, 0);
    }
    changed(index);
  };
  back?.addEventListener('click', () => go(index - 1));
  next?.addEventListener('click', () => go(index + 1));

  return {
    get index() {
      return index;
    },
    go,
    mark,
  };
}
