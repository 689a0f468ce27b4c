/** The only words that the loader itself says, by language. */
const words = {
  en: { load: 'Show the interactive' },
} as const;

/** Words for an element: the nearest `lang` that we know, or else English. */
export function wordsFor(element: HTMLElement): (typeof words)[keyof typeof words] {
  const lang = element.closest<HTMLElement>('[lang]')?.lang.slice(0, 2) ?? '';
  return words[lang as keyof typeof words] ?? words.en;
}
