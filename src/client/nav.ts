/** Where you are: ticks in the bar, "5 of 15", previous and next, the list of steps. */
export interface StepNav {
  /** Marks a step as the current one; -1 above the first. */
  mark(index: number): void;
}

export function stepNav(sections: readonly HTMLElement[], by: (by: 1 | -1) => void): StepNav {
  const nav = document.querySelector<HTMLElement>('[data-stepper]');
  const ticks = [...document.querySelectorAll<HTMLElement>('[data-tick]')];
  const count = nav?.querySelector('[data-step-count]');
  const menu = nav?.querySelector<HTMLDetailsElement>('[data-step-menu]');
  const links = [...(menu?.querySelectorAll('a') ?? [])];
  const buttons = [...(nav?.querySelectorAll<HTMLButtonElement>('[data-step-by]') ?? [])];
  const pattern = count?.textContent ?? '';

  for (const button of buttons) button.addEventListener('click', () => by(button.dataset.stepBy === '1' ? 1 : -1));
  for (const link of links) link.addEventListener('click', () => menu?.removeAttribute('open'));
  document.addEventListener('pointerdown', (event) => {
    if (menu?.open && !menu.contains(event.target as Node)) menu.open = false;
  });
  menu?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });

  return {
    mark(index) {
      const at = Math.max(0, index);
      ticks.forEach((tick, i) => void tick.classList.toggle('on', i <= index));
      links.forEach((link, i) => void (i === index ? link.setAttribute('aria-current', 'step') : link.removeAttribute('aria-current')));
      if (count) count.textContent = pattern.replace(/\d+/, String(at + 1));
      for (const button of buttons) {
        button.disabled = button.dataset.stepBy === '1' ? at >= sections.length - 1 && index >= 0 : index <= 0;
      }
    },
  };
}
