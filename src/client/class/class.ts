import classCss from '../../styles/class.css?url';
import { type ClassWords, classBar } from './bar.ts';
import { clickerKeys } from './keys.ts';
import { style } from '../style.ts';
import { screenAt, screensOf } from './screens.ts';

/**
 * ?view=class: one screen at a time for a projector. The page is the article that it is without script; this hides all of
 * it but one part. Nothing moves by itself, and a screen that is taller than the window is read to its end before the next.
 */
export async function classView(base: string): Promise<void> {
  const answer = await fetch(`${base}data/class.json`);
  if (!answer.ok) throw new Error(`class.json: ${answer.status}`);
  const { words, sources } = (await answer.json()) as { words: ClassWords; sources: Record<string, string> };
  // Last: it hides all but one part, and without the words there is no bar to go on with.
  await style(classCss);
  const screens = screensOf(document);
  let index = -1;

  // Pictures drawn for narrow screens have the larger letters; each has half of the projector.
  for (const source of document.querySelectorAll<HTMLSourceElement>('main picture source')) source.media = 'screen';

  const show = (next: number, focus: boolean) => {
    const at = Math.max(0, Math.min(screens.length - 1, next));
    const screen = screens[at];
    if (at === index || !screen) return;
    index = at;
    for (const on of document.querySelectorAll('[data-on]')) on.removeAttribute('data-on');
    screen.element.setAttribute('data-on', '');
    screen.element.closest('.step.case')?.setAttribute('data-on', '');
    for (const img of screens[at + 1]?.element.querySelectorAll('img') ?? []) img.loading = 'eager';
    bar.show(screen.step ? sources[screen.step] : undefined, at, screens.length);
    if (!focus) return;
    const id = screen.step ?? screen.element.closest('[id]')?.id ?? '';
    history.replaceState(history.state, '', `#${id}`);
    bar.show(screen.step ? sources[screen.step] : undefined, at, screens.length);
    scrollTo({ top: 0, behavior: 'instant' });
    const heading = screen.element.querySelector<HTMLElement>('h1, h2, h3, h4');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  /** On: first to the end of what is shown, then to the next screen. */
  const go = (by: 1 | -1) => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    const left = by === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    if (left > 8) scrollBy({ top: by * clientHeight * 0.8, behavior: 'instant' });
    else show(index + by, true);
  };
  const bar = classBar(words, (by) => show(index + by, true));
  clickerKeys(go, (last) => show(last ? screens.length - 1 : 0, true));
  addEventListener('hashchange', () => show(screenAt(screens, location.hash), true));
  show(screenAt(screens, location.hash), location.hash.length > 1);
}
