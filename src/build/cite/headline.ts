/** Articles, conjunctions and short prepositions: small inside an English title in both styles. */
const small = new Set('a an the and but or nor for as at by from in into of off on onto over per than to up via vs with'.split(' '));
/** Prepositions of five letters and more: small in MLA, capital in Chicago since its 18th edition. */
const long = new Set('about after against among before behind between beyond during since through towards under until without'.split(' '));

/**
 * Headline-style capitals for an English title, as Chicago and MLA print it. Only words in small letters change, so names
 * and acronyms stay as they are printed; other languages are left alone.
 */
export function headline(title: string, lang: string, style: 'chicago' | 'mla'): string {
  if (lang !== 'en') return title;
  const words = title.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, i) => {
      const bare = word.replace(/[^\p{L}-]/gu, '');
      if (!bare || bare !== bare.toLowerCase()) return word;
      const opens = i === 0 || /[:–—?!]$/.test(words[i - 2] ?? '');
      const stays = small.has(bare) || (style === 'mla' && long.has(bare));
      return stays && !opens && i !== last ? word : capital(word);
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
