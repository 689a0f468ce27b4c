import { follow } from './follow.ts';

const tablesIn = (page: ParentNode, figure: string): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>(`[data-figure-table="${CSS.escape(figure)}"] .figure-table`)].map((table) => table.cloneNode(true) as HTMLElement);

/** The figure's tables: on this page, or on its chapter's own page, which the whole story leaves them to. */
async function tablesOf(figure: string, chapter: string): Promise<HTMLElement[]> {
  const here = tablesIn(document, figure);
  if (here.length) return here;
  const answer = await fetch(chapter, { signal: AbortSignal.timeout(6000) });
  if (!answer.ok) throw new Error(`${chapter}: ${answer.status}`);
  // Without its style: browsers report the style of a parsed page as a breach of this page's policy.
  const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/g, '');
  return tablesIn(new DOMParser().parseFromString(html, 'text/html'), figure);
}

/**
 * Opens the table of the figure on the stage in a dialog. Follows the link to it when it cannot be fetched.
 *
 * @param figure id of the figure
 * @param chapter address of the chapter's own page
 * @param button what was pressed; gets the focus back
 * @param words what the closing button says
 */
export async function openTable(figure: string, chapter: string, button: HTMLElement, words: { close: string }): Promise<void> {
  const tables = await tablesOf(figure, chapter).catch(() => []);
  if (!tables.length) {
    follow(`${chapter}#table-${figure}`);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'table-dialog';
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = words.close;
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
