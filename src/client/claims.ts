import { inTime } from './in-time.ts';
import { part } from './part.ts';

/** Claims in the prose open their source note. Without script, or with a modifier, the link leads to the ledger. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.claim[data-claim]');
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // The note's code comes with the first claim that is opened; without it the link leads to the ledger.
  void inTime(part(import('./note.ts'), 'openNote'), link.href).then((openNote) => openNote(link, new URL('../', link.href).pathname));
});
