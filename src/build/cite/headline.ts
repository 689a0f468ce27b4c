/** Articles, conjunctions and prepositions that Chicago and MLA leave small inside an English title. */
const small = new Set(
  'a an the and but or nor for as at by from in into of off on onto over per than to up via vs with without about after against before between during through under until'.split(' '),
);

/**
 * Headline-style capitals for an English title, as Chicago and MLA print it. Only words in small letters change, so names
 * and acronyms stay as they are printed; other languages are left alone.
 */
export function headline(title: string, lang: string): string {
  if (lang !== 'en') return title;
  const words = title.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, i) => {
      const bare = word.replace(/[^\p{L}-]/gu, '');
      if (!bare || bare !== bare.toLowerCase()) return word;
      const opens = i === 0 || /[:–—?!]$/.test(words[i - 2] ?? '');
      return small.has(bare) && !opens && i !== last ? word : capital(word);
    })
    .join('');
}

/** Also after a hyphen: "Like-for-Like"; small words inside stay small. */
function capital(word: string): string {
  return word
    .split('-')
    .map((part, i) => (i > 0 && small.has(part) ? part : part.replace(/\p{L}/u, (letter) => letter.toUpperCase())))
    .join('-');
}
