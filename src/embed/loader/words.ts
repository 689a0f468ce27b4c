/** The only words that the loader itself says, by language; in the element's `lang`, or else in English. */
const load: Record<string, string> = { en: 'Show the interactive' };
export const loadIn = (lang: string): string => load[lang] ?? load.en!;
