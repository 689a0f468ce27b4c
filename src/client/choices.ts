/**
 * A reader's choices (theme, view, motion) live in the address, never in storage: a link shared or bookmarked keeps
 * them, and links within the site carry them along.
 */
const carried = ['theme', 'view', 'motion'];
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

const isNight = () => (root.dataset.theme ? root.dataset.theme === 'night' : dark.matches);

/** The buttons that swap paper and night. Fires `themechange` on the document for the live map. */
export function themeSwitch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-theme-switch]');
  const changed = () => {
    for (const button of buttons) {
      const word = isNight() ? button.dataset.toPaper : button.dataset.toNight;
      if (word) button.setAttribute('aria-label', word);
    }
    document.dispatchEvent(new Event('themechange'));
  };
  const swap = () => {
    root.dataset.theme = isNight() ? 'paper' : 'night';
    const url = new URL(location.href);
    url.searchParams.set('theme', isNight() ? 'dark' : 'light');
    history.replaceState(history.state, '', url);
    changed();
  };
  for (const button of buttons) button.addEventListener('click', swap);
  dark.addEventListener('change', changed);
  changed();
}

/** Adds the reader's choices to same-site links when they are followed. */
export function carryChoices(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.hasAttribute('download')) return;
      const here = new URLSearchParams(location.search);
      const url = new URL(link.href);
      const viewSwitch = link.hasAttribute('data-view-switch');
      // A link within the page only moves.
      if (url.pathname === location.pathname && url.search === location.search && !viewSwitch) return;
      for (const key of carried) {
        const value = here.get(key);
        if (value && !url.searchParams.has(key) && !(viewSwitch && key === 'view')) url.searchParams.set(key, value);
      }
      link.href = url.href;
    },
    true,
  );
}
