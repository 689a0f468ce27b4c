/** `note=confirm`: the content note comes first, and the story when the reader asks for it. */
export function confirmFirst(root: HTMLElement): void {
  const note = document.querySelector<HTMLElement>('[data-confirm]');
  if (!note) return;
  root.setAttribute('data-waiting', '');
  note.hidden = false;
  note.querySelector('button')?.addEventListener('click', () => {
    root.removeAttribute('data-waiting');
    note.hidden = true;
    document.querySelector<HTMLElement>('[data-current] .step-title')?.focus({ preventScroll: true });
  });
}
