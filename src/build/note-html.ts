import { escape } from '../figures/svg.ts';
import { formats, html, styles } from './cite.ts';
import type { Note } from './notes.ts';
import { at } from './paths.ts';
import { t, words } from './ui.ts';

/** The source note as HTML. Empty rows are left out; "It counts" never is (shared/look/look.md). */
export function noteHtml(note: Note, lang = 'en'): string {
  const w = words(lang);
  const word = (key: string) => escape(t(w, key));
  const row = (label: string, words: string | null) => (words ? `<dt>${label}</dt><dd>${words}</dd>` : '');
  const quote = `<q class="exact"${note.lang ? ` lang="${note.lang}"` : ''}>${escape(note.excerpt)}</q>`;
  const open = note.open.map((o) => `<dt>${escape(o.label)}</dt><dd>${escape(o.text)}</dd>`).join('');
  const list = (items: readonly string[]) => items.join('<br>');
  const disputes = list(note.disputes.map(({ id, title }) => `<a href="${at(`method/#${id}`)}">${escape(title)}</a>`));
  const corrected = list(note.corrections.map(({ id, on }) => `<a href="${at(`corrections/#${id}`)}">${on}</a>`));
  const files = Object.entries(formats).map(([end, { name }]) => `<a href="${at(`cite/${note.id}.${end}`)}" download>${name}</a>`);
  const cited = styles(note.source).map(({ name, runs }) => `<div><dt>${name}</dt><dd>${html(runs)}</dd></div>`).join('');
  const links = [
    `<a href="${at(`sources/#${note.id}`)}">${word('openInLedger')}</a>`,
    note.link ? `<a href="${escape(note.link)}" rel="noopener">${word('readArticle')}</a>` : '',
  ];
  return `<div class="note-notch"></div><div class="note-in">
<div class="note-head"><p class="note-number">${escape(note.printed || t(w, 'sourceNote'))}<small>${escape(note.unit)}</small></p>
<button type="button" class="icon-button" data-close aria-label="${word('close')}"><svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15"/></svg></button></div>
<dl>${row(word('whoSays'), escape(note.who))}${row(word('when'), escape(note.when))}${row(word('exactWords'), quote)}${row(word('translation'), note.translation && escape(note.translation))}${row(word('itCounts'), escape(note.counts))}${row(word('note'), note.note && escape(note.note))}${row(word('accountsDiffer'), disputes)}${row(word('corrected'), corrected)}</dl>
${open ? `<div class="note-open"><b>${word('whatIsOpen')}</b><dl>${open}</dl></div>` : ''}
<p class="note-links">${links.filter(Boolean).join('')}</p>
<details class="cite"><summary>${word('citeSource')}</summary><dl>${cited}</dl><p>${files.join(' · ')}</p></details></div>\n`;
}
