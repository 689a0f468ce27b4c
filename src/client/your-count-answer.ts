/** What a choice in "Your count" sets off: the list in the page, the stage, a picture of its own. Fetched with the first choice. */
import type { FigureData } from '../figures/types.ts';
import { type Choice, printChoice } from '../figures/your-count/choice.ts';
import { draw as drawPicture } from '../figures/your-count/draw.ts';
import { type AnswerList, type Line, listOf } from '../figures/your-count/list.ts';
import { scopeLine } from '../figures/your-count/phrases.ts';
import { capital } from '../figures/your-count/row.ts';
import { mount } from '../stage/mount.ts';
import type { FigureChoice } from './figure-choice.ts';

/** Prints the answer into the section and tells the stage, if there is one. */
export function showAnswer(section: HTMLElement, data: FigureData, choice: Choice): void {
  const list = listOf(data, choice);
  const title = section.querySelector('[data-title]');
  // Only a new finding is announced; the list under it is there to be read.
  if (title && title.textContent !== list.title) title.textContent = list.title;
  section.setAttribute('aria-label', list.title);
  // Near misses stay as the reader left them.
  const open = section.querySelector('.count-near')?.hasAttribute('open') ?? false;
  section.querySelector('[data-answer]')?.replaceChildren(...printed(list, section.dataset.sources ?? '', open));
  const detail: FigureChoice = {
    scene: 'your-count',
    state: printChoice(choice),
    title: list.title,
    shortTitle: list.title,
    scopeLine: scopeLine(data, choice),
  };
  document.dispatchEvent(new CustomEvent<FigureChoice>('figurechoice', { detail }));
}

/** Draws the answer where a page without a stage has a place for it, if that place is seen. */
export async function drawAnswer(place: Element, data: FigureData, choice: Choice): Promise<void> {
  const size = { width: place.clientWidth, height: place.clientHeight };
  if (size.width > 0 && size.height > 0) await mount(place, drawPicture(data, printChoice(choice), size), 0);
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** The same list that the build prints for the first choice. */
function printed(list: AnswerList, sources: string, open: boolean): HTMLElement[] {
  const link = (id: string, words: string) => {
    const made = make('a', 'claim', words) as HTMLAnchorElement;
    made.href = `${sources}#${id}`;
    made.dataset.claim = id;
    return made;
  };
  const sign = () => {
    const made = make('span', '', '≠');
    made.setAttribute('aria-hidden', 'true');
    return made;
  };
  const line = (one: Line, near: boolean) =>
    make(
      'li',
      '',
      link(one.id, one.number),
      ' ',
      make('span', '', `${capital(one.who)}, ${one.said}`),
      ...(one.but ? [make('span', 'count-but', ...(near ? [sign(), ' '] : []), one.but)] : []),
    );
  const near = make(
    'details',
    'count-near',
    make('summary', '', list.nearHead),
    make('ul', '', ...list.near.map((one) => line(one, true))),
  );
  near.toggleAttribute('open', open);
  return [
    ...(list.missing ? [make('p', '', list.missing)] : []),
    ...(list.statement
      ? [make('p', '', link(list.statement.id, list.statement.words), make('span', 'count-but', list.statement.who))]
      : []),
    make('ul', 'count-fits', ...list.fits.map((one) => line(one, false))),
    near,
  ];
}
