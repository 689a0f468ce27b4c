import type { StageFigureScene } from './data.ts';

const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** Remembers which tool of a figure has the focus, and gives it to the same tool of the figure that takes its place. */
export function keepFocus(layer: HTMLElement): (next: HTMLElement) => void {
  const focused = layer.contains(document.activeElement) ? document.activeElement?.className : null;
  return (next) => {
    if (focused) next.querySelector<HTMLElement>(`.${CSS.escape(focused)}`)?.focus({ preventScroll: true });
  };
}

/**
 * Puts the frame of a figure into a layer: title, scope line, room for the picture, source and tools. Returns the room.
 * All of it is made anew: a box that stays and changes its lines counts as a layout shift, a new one does not. Only the
 * drawing is carried over between the states of one figure, so that its marks stay where they are.
 *
 * @param source the line under the picture
 * @param csv address of the rows; empty for a quotation, whose source is the claim in its card
 * @param words interface words: table, data
 */
export function frame(layer: HTMLElement, scene: StageFigureScene, source: string, csv: string, words: Readonly<Record<string, string>>): HTMLElement {
  const old = layer.querySelector<HTMLElement>('.figure-picture');
  const drawing = old?.dataset.figure === scene.figure ? old.querySelector('svg') : null;
  const giveFocus = keepFocus(layer);

  const title = make('p', 'figure-title');
  title.append(make('span', 'short', scene.shortTitle), make('span', 'long', scene.title));
  const picture = make('div', 'figure-picture');
  picture.dataset.figure = scene.figure;
  picture.dataset.state = scene.state;
  if (drawing) picture.append(drawing);
  const table = make('button', 'figure-open-table', words.table);
  table.type = 'button';
  table.dataset.table = scene.figure;
  table.dataset.scene = scene.id;
  const data = make('a', 'figure-csv', words.data);
  data.href = csv;
  data.download = '';
  const tools = make('span', 'figure-tools');
  tools.append(table, data);
  const foot = make('div', 'figure-foot');
  foot.append(make('p', 'figure-source', source), tools);

  layer.replaceChildren(...(scene.title ? [title, make('p', 'figure-scope', scene.scopeLine.replaceAll(' · ', '\u00a0· '))] : []), picture, ...(csv ? [foot] : []));
  giveFocus(layer);
  return picture;
}
