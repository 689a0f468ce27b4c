/**
 * A reader's choices (theme, view, motion) live in the address, never in storage: a link shared or bookmarked keeps
 * them, and links within the site carry them along.
 */
const carried = ['theme', 'view', 'motion'];
const root = document.documentElement;

const isNight = () =>
  root.dataset.theme ? root.dataset.theme === 'night' : matchMedia('(prefers-color-scheme: dark)').matches;

/** The button that swaps paper and night. Fires `themechange` on the document for the live map. */
export function themeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  const label = () => {
    const word = isNight() ? button.dataset.toPaper : button.dataset.toNight;
    if (word) button.setAttribute('aria-label', word);
  };
  button.addEventListener('click', () => {
    const next = isNight() ? 'paper' : 'night';
    root.dataset.theme = next;
    const url = new URL(location.href);
    url.searchParams.set('theme', next === 'night' ? 'dark' : 'light');
    history.replaceState(history.state, '', url);
    label();
    document.dispatchEvent(new Event('themechange'));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    label();
    document.dispatchEvent(new Event('themechange'));
  });
  label();
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
      // A link within the page only moves; a switch names its own choice.
      if ((url.pathname === location.pathname && url.search === '') || link.hasAttribute('data-view-switch')) return;
      for (const key of carried) {
        const value = here.get(key);
        if (value && !url.searchParams.has(key)) url.searchParams.set(key, value);
      }
      link.href = url.href;
    },
    true,
  );
}
