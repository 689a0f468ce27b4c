/** Pages for classrooms: copy a link, choose what students see, print, download what was typed. All of it in this window. */
import { copyButtons } from './copy.ts';
import { downloadSheet } from './download.ts';
import { seeChoices } from './see.ts';

copyButtons();
seeChoices();
document.addEventListener('click', (event) => {
  const button = (event.target as Element | null)?.closest?.<HTMLElement>('[data-print-page], [data-download]');
  if (!button) return;
  if (button.hasAttribute('data-print-page')) print();
  const name = button.dataset.download;
  if (name) downloadSheet(name);
});
