/**
 * Left and right arrows and j/k step through the story. Up and down are left to reading.
 *
 * @param step called with 1 for the next step and -1 for the previous one
 * @param busy true while something else owns the keys (an open note, the freed map)
 */
export function stepKeys(step: (by: 1 | -1) => void, busy: () => boolean): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || busy()) return;
    const target = event.target as HTMLElement | null;
    if (target?.closest('input, textarea, select, summary, dialog, [contenteditable], [role="application"]')) return;
    const rtl = document.documentElement.dir === 'rtl';
    const by = { j: 1, k: -1, ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key] as 1 | -1 | undefined;
    if (!by) return;
    event.preventDefault();
    step(by);
  });
}
