import type { StageStep } from '../stage/data.ts';

/** Where you are: ticks in the bar, "5 of 15", previous and next, the list of steps. */
export interface StepNav {
  /** Marks a step as the current one; -1 above the first. */
  mark(index: number): void;
}

/**
 * Wires the bar of a page that tells the story.
 *
 * @param steps the page's steps in order
 * @param by called to go one step on or back
 */
export function stepNav(steps: readonly StageStep[], by: (by: 1 | -1) => void): StepNav {
  const bar = document.querySelector('.bar.has-chapters');
  const chapters = [...(bar?.querySelectorAll<HTMLElement>('[data-chapter]') ?? [])];
  const count = bar?.querySelector('[data-step-count]');
  const menu = bar?.querySelector<HTMLDetailsElement>('[data-step-menu]');
  const links = [...(menu?.querySelectorAll('a') ?? [])];
  const buttons = [...(bar?.querySelectorAll<HTMLButtonElement>('[data-step-by]') ?? [])];
  const pattern = count?.textContent ?? '';
  const ticks = chapters.map((item) => [...item.querySelectorAll('.ticks i')]);
  let marked = -1;

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
      const step = steps[Math.max(0, index)];
      if (!step) return;
      chapters.forEach((item, n) => {
        const here = item.dataset.chapter === step.chapter;
        item.classList.toggle('is-here', here);
        const link = item.querySelector('a');
        if (here) link?.setAttribute('aria-current', 'true');
        else link?.removeAttribute('aria-current');
        ticks[n]?.forEach((tick, i) => void tick.classList.toggle('on', here && index >= 0 && i < step.number));
      });
      links[marked]?.removeAttribute('aria-current');
      links[index]?.setAttribute('aria-current', 'step');
      marked = index;
      const of = steps.filter(({ chapter }) => chapter === step.chapter).length;
      const numbers = [step.number, of];
      if (count) count.textContent = pattern.replace(/\d+/g, () => String(numbers.shift()));
      for (const button of buttons) button.disabled = button.dataset.stepBy === '1' ? index >= steps.length - 1 : index <= 0;
    },
  };
}
