/**
 * `note=confirm`: the content note comes first, and the story when the reader asks for it.
 *
 * @param shown called when the story is there: it is taller than the note
 */
export function confirmFirst(root: HTMLElement, shown: () => void): void {
  const note = document.querySelector<HTMLElement>('[data-confirm]');
  if (!note) return;
  root.setAttribute('data-waiting', '');
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    root.removeAttribute('data-waiting');
    note.hidden = true;
    shown();
    document.querySelector<HTMLElement>('[data-current] .step-title')?.focus({ preventScroll: true });
  });
}
