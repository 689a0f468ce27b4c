/**
 * Buttons that copy the text of a field. Where the clipboard is refused, as on school machines without https, the field
 * is selected so that the keys of the system copy it.
 */
export function copyButtons(): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element | null)?.closest?.<HTMLElement>('[data-copy]');
    const field = button && document.getElementById(button.dataset.copy ?? '');
    if (!button || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      return;
    }
    const said = button.closest('section')?.querySelector('[data-said]');
    const word = button.textContent;
    button.textContent = button.dataset.done ?? word;
    if (said) said.textContent = button.dataset.done ?? '';
    setTimeout(() => {
      button.textContent = word;
      if (said) said.textContent = '';
    }, 2000);
  });
}
