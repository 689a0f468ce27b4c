/** The one free interaction: a question in four choices, answered by the claims that fit. Its state is in the address only. */
import type { FigureData } from '../figures/types.ts';
import { type Choice, printChoice, readChoice, slots } from '../figures/your-count/choice.ts';
import { part } from './part.ts';

const parameter = 'count';

/**
 * Wires the questions of this page.
 *
 * @param rows the ledger's rows, where the page does not bring them: in the story they come with what the stage draws from
 */
export function yourCount(rows?: FigureData): void {
  for (const section of document.querySelectorAll<HTMLElement>('[data-your-count]')) {
    const own = section.querySelector('[data-your-count-data]')?.textContent;
    const form = section.querySelector<HTMLFormElement>('[data-question]');
    const data = own ? (JSON.parse(own) as FigureData) : rows;
    if (form && data) start(section, form, data);
  }
}

/** A place beside a still for the picture of another question than the one that the still was drawn for. */
function pictureBeside(still: Element): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'count-picture';
  picture.setAttribute('aria-hidden', 'true');
  still.prepend(picture);
  return picture;
}

function start(section: HTMLElement, form: HTMLFormElement, data: FigureData): void {
  const select = (slot: string) => form.elements.namedItem(slot) as HTMLSelectElement;
  const chosen = () => Object.fromEntries(slots.map((slot) => [slot, select(slot).value])) as unknown as Choice;
  const code = () => import('./your-count-answer.ts');
  const still = section.closest('.step, .one-step')?.querySelector('.still');
  const picture = still && pictureBeside(still);
  const draw = () => {
    if (picture) void part(code(), 'drawAnswer').then((drawAnswer) => drawAnswer(picture, data, chosen()), () => {});
  };
  let answered: Choice | null = null;
  const fill = (choice: Choice | null) => {
    if (choice) for (const slot of slots) select(slot).value = choice[slot];
  };
  const show = () => {
    const late = new Promise<never>((_, no) => setTimeout(no, 6000, new Error('too late')));
    Promise.race([part(code(), 'showAnswer'), late]).then(
      (showAnswer) => {
        answered = chosen();
        still?.toggleAttribute('data-other', printChoice(answered) !== section.dataset.first);
        showAnswer(section, data, answered);
        draw();
      },
      // Without its code the question is again the one that is answered.
      () => fill(answered),
    );
  };

  const asked = readChoice(data.words, new URLSearchParams(location.search).get(parameter) ?? '');
  // Browsers may restore another choice after a reload: the address says what is shown.
  answered = readChoice(data.words, section.dataset.first ?? '');
  fill(asked ?? answered);
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const id = printChoice(chosen());
    const url = new URL(location.href);
    if (id === section.dataset.first) url.searchParams.delete(parameter);
    else url.searchParams.set(parameter, id);
    // In a frame the address is not ours to keep, and a sealed one refuses it.
    if (parent === window) history.replaceState(history.state, '', url);
    show();
  });
  if (asked) show();

  if (picture) new ResizeObserver(draw).observe(picture);
}
