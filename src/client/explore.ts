import { after } from '../stage/patience.ts';
import type { Stage } from '../stage/stage.ts';
import type { Late } from './late.ts';

/** "Explore the map" frees the live map; "Back to the story", Escape or the next step return it. Called with the button's first click. */
export function exploreButton(root: HTMLElement, button: HTMLButtonElement, stage: Stage, late: Late): void {
  const zoom = root.querySelector<HTMLElement>('[data-zoom]');
  const label = () => {
    const { free = '', back = '', freeShort = '', backShort = '' } = button.dataset;
    const [long, short] = stage.exploring ? [back, backShort] : [free, freeShort];
    (button.querySelector('.long') as HTMLElement).textContent = long;
    (button.querySelector('.short') as HTMLElement).textContent = short;
    zoom?.toggleAttribute('hidden', !stage.exploring);
  };

  const set = async (on: boolean) => {
    const exploring = stage.explore(on);
    if (!on) label();
    if (await exploring) {
      label();
      root.querySelector<HTMLElement>('canvas')?.focus({ preventScroll: true });
    } else if (document.activeElement === document.body) button.focus({ preventScroll: true });
  };
  const click = async () => {
    if (stage.exploring) return set(false);
    button.setAttribute('aria-busy', 'true');
    const live = await Promise.race([late.live(), after(10_000, undefined)]);
    if (live) await set(true);
    button.removeAttribute('aria-busy');
    // No WebGL, or the map could not be fetched: the still stays, and an idle button would promise too much.
    button.hidden = live === null;
  };
  button.addEventListener('click', click);
  zoom?.addEventListener('click', async (event) => {
    const by = (event.target as Element).closest<HTMLElement>('[data-zoom-by]')?.dataset.zoomBy;
    if (by) (await late.live())?.zoomBy(Number(by));
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.exploring) void set(false);
  });
  root.addEventListener('story:scene', label);
  void click();
}
