import { sheetText } from './sheet-text.ts';

/** Saves what was typed into the page's sheet as a text file. Nothing leaves the window. */
export function downloadSheet(name: string): void {
  const sheet = document.querySelector<HTMLElement>('[data-sheet]');
  if (!sheet) return;
  const parts = [...sheet.querySelectorAll<HTMLElement>('[data-say], [data-field]')].map((element) => {
    const field = element.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!field) return { said: element.dataset.say || (element.textContent ?? '') };
    return { label: element.querySelector('label')?.textContent ?? '', typed: field.value };
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([sheetText(sheet.dataset.sheet ?? '', parts, location.href)], { type: 'text/plain' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
