import type { Stage } from '../stage/stage.ts';
import type { Late } from './late.ts';

/** "Explore the map" frees the live map; "Back to the story", Escape or the next step return it. */
export function exploreButton(root: HTMLElement, stage: Stage, late: Late): void {
  const button = root.querySelector<HTMLButtonElement>('[data-explore]');
  const zoom = root.querySelector<HTMLElement>('[data-zoom]');
  if (!button) return;
  const label = () => {
    const { free = '', back = '', freeShort = '', backShort = '' } = button.dataset;
    const [long, short] = stage.exploring ? [back, backShort] : [free, freeShort];
    (button.querySelector('.long') as HTMLElement).textContent = long;
    (button.querySelector('.short') as HTMLElement).textContent = short;
    zoom?.toggleAttribute('hidden', !stage.exploring);
  };

  const set = (on: boolean) => {
    stage.explore(on);
    label();
    if (stage.exploring) root.querySelector<HTMLElement>('canvas')?.focus({ preventScroll: true });
    else if (document.activeElement === document.body) button.focus({ preventScroll: true });
  };
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (stage.exploring) return set(false);
    button.setAttribute('aria-busy', 'true');
    const live = await late.live();
    button.removeAttribute('aria-busy');
    // No WebGL, or the map could not be fetched: the still stays, and an idle button would promise too much.
    if (live) set(true);
    else button.hidden = true;
  });
  zoom?.addEventListener('click', async (event) => {
    const by = (event.target as Element).closest<HTMLElement>('[data-zoom-by]')?.dataset.zoomBy;
    if (by) (await late.live())?.zoomBy(Number(by));
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.exploring) set(false);
  });
  root.addEventListener('story:scene', label);
}
