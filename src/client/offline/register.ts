type Connection = { saveData?: boolean; effectiveType?: string };

/** Nobody scrolls meanwhile, ms. */
const rest = 2000;

/**
 * Keeps the story for a time without network. Asked for when the page has been read for a while and nobody scrolls, never
 * on a line where every kilobyte counts; fails silently where a browser or a frame does not allow it.
 *
 * @param worker address of the service worker; it keeps what lies below its own folder
 */
export function keepStory(worker: string): void {
  const { connection } = navigator as Navigator & { connection?: Connection };
  if (!('serviceWorker' in navigator) || connection?.saveData || /2g/.test(connection?.effectiveType ?? '')) return;
  let last = performance.now();
  const scrolled = () => {
    last = performance.now();
  };
  const keep = () => {
    const left = last + rest - performance.now();
    if (left > 0) return void setTimeout(keep, left);
    removeEventListener('scroll', scrolled);
    navigator.serviceWorker
      .register(worker)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ keep: location.href.replace(/[?#].*/, '') }))
      .catch(() => {});
  };
  // One timer that looks again: to stop and start one is dear in a frame of scrolling.
  setTimeout(keep, rest);
  addEventListener('scroll', scrolled, { passive: true });
}
