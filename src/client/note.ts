import noteCss from './note-late.css?url';
import { stacked } from '../stage/media.ts';
import { motion } from '../stage/motion.ts';
import { follow } from './follow.ts';
import { style } from './style.ts';

/** What /data/notes/<id>.json holds: the note as ready-made HTML, made from the ledger at build time. */
const cache = new Map<string, Promise<string>>();
/** There it is a sheet at the foot: as in styles/note.css. */
const sheet = matchMedia(stacked);

const fetchNote = (id: string, base: string): Promise<string> => {
  let found = cache.get(id);
  if (!found) {
    const words = fetch(`${base}data/notes/${id}.html`).then((r) => (r.ok ? r.text() : Promise.reject(new Error(r.statusText))));
    const whole = Promise.all([words, style(noteCss)]).then(([html]) => {
      // A line that logs its users in answers with a page of its own, and half a note does not say where to check it.
      if (!html.includes(`sources/#${id}"`)) throw new Error(`no note ${id}`);
      return html;
    });
    found = Promise.race([whole, new Promise<never>((_, late) => setTimeout(late, 6000, new Error('too late')))]);
    // A failed request may be tried again; the link itself leads to the ledger meanwhile.
    found.catch(() => cache.delete(id));
    cache.set(id, found);
  }
  return found;
};

let open: { dialog: HTMLDialogElement; link: HTMLAnchorElement } | null = null;

function close(): void {
  open?.dialog.close();
}

/** Puts the note beside its card with the notch at the number's line. */
function place(dialog: HTMLDialogElement, link: HTMLAnchorElement): void {
  const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const card = link.closest('.card');
  const middle = line.top + line.height / 2;
  const height = dialog.offsetHeight;
  const top = Math.max(bar + 12, Math.min(middle - 148, innerHeight - height - 16));
  dialog.style.insetBlockStart = `${top}px`;
  // Outside the story (one step's page) there is no card beside which to stand: take the words' own edge.
  if (!card) dialog.style.insetInlineStart = `${Math.min(line.right + 20, innerWidth - dialog.offsetWidth - 16)}px`;
  const notch = dialog.querySelector<HTMLElement>('.note-notch');
  if (notch) notch.style.insetBlockStart = `${Math.min(Math.max(middle - top - 7, 12), height - 26)}px`;
}

/** Opens the source note of a claim link. Falls back to following the link when the note cannot be fetched. */
export async function openNote(link: HTMLAnchorElement, base: string): Promise<void> {
  const id = link.dataset.claim ?? '';
  const same = open?.link === link;
  close();
  if (same) return;
  let html: string;
  try {
    html = await fetchNote(id, base);
  } catch {
    follow(link.href);
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'note';
  // Made at build time from our own ledger, escaped there; the page's policy allows no script in it.
  dialog.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const title = dialog.querySelector<HTMLElement>('.note-number');
  if (title) {
    title.id = 'note-title';
    dialog.setAttribute('aria-labelledby', title.id);
  }
  document.body.append(dialog);
  link.setAttribute('aria-expanded', 'true');
  open = { dialog, link };

  const away = (event: Event) => {
    if (!dialog.contains(event.target as Node) && event.target !== link) close();
  };
  dialog.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    // A click on the backdrop lands on the dialog itself.
    if (target === dialog || target.closest('[data-close]')) close();
  });
  dialog.addEventListener('close', () => {
    link.removeAttribute('aria-expanded');
    const lost = document.activeElement === document.body || dialog.contains(document.activeElement);
    dialog.remove();
    open = null;
    document.removeEventListener('pointerdown', away);
    removeEventListener('keydown', escape);
    // This event comes a moment after the closing: a reader who is already elsewhere is left there.
    if (lost) link.focus({ preventScroll: true });
  });
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  if (!sheet.matches) {
    dialog.show();
    place(dialog, link);
    document.addEventListener('pointerdown', away);
    addEventListener('keydown', escape);
  } else {
    dialog.showModal();
    // The sheet covers the lower part of the page: bring its sentence into what is left.
    const free = innerHeight - dialog.offsetHeight;
    const { bottom } = link.getBoundingClientRect();
    if (bottom > free - 16) scrollBy({ top: bottom - free + 32, behavior: motion.scroll });
  }
  dialog.querySelector<HTMLElement>('[data-close]')?.focus({ preventScroll: true });
}
