type Words = { readonly load: string };
const en: Words = { load: 'Show the interactive' };
/** The only words that the loader itself says, by the element's `lang`. */
const words: Record<string, Words> = { en };
export const wordsFor = (lang: string): Words => words[lang] ?? en;
