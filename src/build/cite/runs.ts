import { escape } from '../../figures/svg.ts';

/** A citation as pieces of text, some of them in italics. */
export type Run = string | { readonly italic: string };

export const italic = (text: string): Run => ({ italic: text });

/** Plain text, for tests and for copying. */
export const plain = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');

/** HTML, addresses as links. */
export const html = (runs: readonly Run[]): string =>
  runs.map((run) => (typeof run === 'string' ? escape(run) : `<i>${escape(run.italic)}</i>`)).join('');

/** A title with the full stop that ends its element, unless it ends in a mark of its own. */
export const stopped = (title: string): string => (/[.?!…][”’]?$/.test(title) ? title : `${title}.`);

/** “Title.” with the stop inside the quotation marks; inner double marks become single, as American styles ask. */
export const quoted = (title: string, end: '.' | ','): string => {
  const inner = title.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${end === '.' ? stopped(inner) : `${inner},`}”`;
};
