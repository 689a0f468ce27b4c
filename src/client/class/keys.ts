/**
 * Keys of clickers and keyboards: Page Down, space and the right arrow go on, Page Up, Shift with space and the left arrow
 * go back, Home and End to the ends. Up and down are left to reading.
 *
 * @param go called with 1 or -1
 * @param end called with true for the last screen, false for the first
 */
export function clickerKeys(go: (by: 1 | -1) => void, end: (last: boolean) => void): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement | null;
    if (document.querySelector('dialog[open]') || target?.closest('input, textarea, select')) return;
    // A button or link that has the focus is pressed by space.
    if (event.key === ' ' && target?.closest('a, button, summary')) return;
    const rtl = document.documentElement.dir === 'rtl';
    const by = {
      PageDown: 1,
      PageUp: -1,
      ' ': event.shiftKey ? -1 : 1,
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
    }[event.key] as 1 | -1 | undefined;
    const ends = event.key === 'End' || event.key === 'Home';
    if (!by && !ends) return;
    event.preventDefault();
    if (by) go(by);
    else end(event.key === 'End');
  });
}
