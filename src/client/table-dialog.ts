/** Opens the table of the figure on the stage: the same table that stands in the article. */
export function openTable(figure: string, button: HTMLElement): void {
  const first = document.querySelector(`[data-figure-table="${CSS.escape(figure)}"]`);
  const tables = [...(first?.querySelectorAll('.figure-table') ?? [])].map((table) => table.cloneNode(true) as HTMLElement);
  if (!tables.length) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'table-dialog';
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = button.dataset.close ?? '×';
  form.append(close);
  dialog.setAttribute('aria-label', tables[0]?.getAttribute('aria-label') ?? '');
  dialog.append(form, ...tables);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    button.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}
