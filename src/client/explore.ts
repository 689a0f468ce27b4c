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
  /** True when the live map stands where the still did, false when there can be none, null when it does not come in time. */
  const comes = async (): Promise<boolean | null> => {
    let never = false;
    void late.live().then((live) => {
      never = live === null;
    });
    for (let tries = 100; tries > 0 && !never; tries--) {
      if (root.dataset.map === 'live') return true;
      await new Promise((done) => setTimeout(done, 100));
    }
    return never ? false : null;
  };
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (stage.exploring) return set(false);
    button.setAttribute('aria-busy', 'true');
    const come = await comes();
    button.removeAttribute('aria-busy');
    // No WebGL, or the map could not be fetched: the still stays, and an idle button would promise too much.
    if (come) set(true);
    else button.hidden = come === false;
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
