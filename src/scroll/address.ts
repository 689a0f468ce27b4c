/**
 * Keeps the address on the active step, so that a copied address, a reload and Back return to it.
 * Written only at rest: Safari refuses more than 100 replaceState calls in 30 s.
 */
export function followAddress(): (id: string | null) => void {
  let wanted: string | null | undefined;
  let timer = 0;
  let moved = false;

  const write = () => {
    timer = 0;
    if (wanted === undefined || !moved) return;
    const url = new URL(location.href);
    url.hash = wanted ?? '';
    // A lone '#' stays when hash is emptied; the address of the cover carries none.
    const next = wanted ? url.href : url.href.replace(/#$/, '');
    if (next !== location.href) history.replaceState(history.state, '', next);
  };
  const rest = () => {
    moved = true;
    clearTimeout(timer);
    timer = window.setTimeout(write, 250);
  };
  // scrollend is missing in Safari before 26; the timer serves there.
  addEventListener('scroll', rest, { passive: true });

  return (id) => {
    wanted = id;
    if (moved) rest();
  };
}
