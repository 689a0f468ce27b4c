import { type Settings, settings } from '../protocol.ts';
import { themeOn } from './ground.ts';

/** What the address of the frame asks for; what is not on the lists is ignored. */
export const fromAddress = (): Settings => settings(Object.fromEntries(new URLSearchParams(location.search)));

/** Puts the looks that were chosen on the root element, where the style sheet finds them. */
export function look(root: HTMLElement, { theme, accent, font, credit, motion, ground }: Settings): void {
  const own = { light: 'paper', dark: 'night', auto: '' } as const;
  if (theme) {
    if (own[theme]) root.dataset.theme = own[theme];
    else delete root.dataset.theme;
  }
  if (ground) {
    const hex = `#${ground.replace('#', '')}`;
    const readable = themeOn(hex);
    if (readable) {
      root.dataset.theme = readable;
      root.dataset.ground = hex;
      root.style.setProperty('--ground', hex);
    }
  }
  for (const [key, value] of Object.entries({ accent, font, credit, motion })) if (value) root.dataset[key] = value;
  document.dispatchEvent(new Event('themechange'));
}

/**
 * The steps of an excerpt "from..to", or all of them when the excerpt is not known.
 *
 * @param ids ids of all steps in order
 */
export function excerpt(ids: readonly string[], range: string | undefined): readonly string[] {
  const [from = '', to = ''] = range?.split('..') ?? [];
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return a >= 0 && b >= a ? ids.slice(a, b + 1) : ids;
}
