/** A line of a sheet as it stands on the page: words of the sheet, or a field with what was typed. */
export type SheetPart = { readonly said: string } | { readonly label: string; readonly typed: string };

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The sheet as plain text, in the order of the page. A field that was left empty shows as a line. */
export function sheetText(title: string, parts: readonly SheetPart[], address: string): string {
  const body = parts.map((part) => ('said' in part ? `\n${tidy(part.said)}` : `${tidy(part.label)}: ${part.typed.trim() || '____'}`));
  return `${title}\n${address}\n${body.join('\n')}\n`;
}
