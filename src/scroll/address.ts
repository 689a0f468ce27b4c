/** Rest after which the address is written, ms. */
const still = 250;

/**
 * Keeps the address on the active step, so that a copied address, a reload and Back return to it.
 * Written only at rest: Safari refuses more than 100 replaceState calls in 30 s.
 */
export function followAddress(): (id: string | null) => void {
  let wanted: string | null | undefined;
  let timer = 0;
  let moved = false;
  let last = 0;

  const write = () => {
    const left = last + still - performance.now();
    timer = left > 0 ? window.setTimeout(write, left) : 0;
    if (left > 0) return;
    if (wanted === undefined || !moved) return;
    const url = new URL(location.href);
    url.hash = wanted ?? '';
    // A lone '#' stays when hash is emptied; the address of the cover carries none.
    const next = wanted ? url.href : url.href.replace(/#$/, '');
    if (next !== location.href) history.replaceState(history.state, '', next);
  };
  const rest = () => {
    moved = true;
    last = performance.now();
    // One timer that looks again: to stop and start one costs more than the rest of a frame of scrolling.
    if (!timer) timer = window.setTimeout(write, still);
  };
  // scrollend is missing in Safari before 26; the timer serves there.
  addEventListener('scroll', rest, { passive: true });
  // Back and Forward: until the page has come to their step, the one it leaves must not be written over their address.
  addEventListener('popstate', () => {
    wanted = undefined;
  });

  return (id) => {
    wanted = id;
    if (moved) rest();
  };
}
