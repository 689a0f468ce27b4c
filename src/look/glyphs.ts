/** Which characters each web font carries. A character of content/ that is in none of them fails tests/unit/look-fonts.test.ts. */

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

const ascii = range(0x20, 0x7e);
const punctuation = '\u00a0\u2009\u202f–—‘’‚“”„•…′″‹›';
const signs = '×−±≈≠≤≥←↑→↓€†';
/** Scholarly transliteration of Arabic, and the Turkish letters of names on both sides of the border. */
const transliteration = 'ʾʿāīūḍḥṣṭẓġĀĪŪḌḤṢṬẒĠğışĞİŞ';

/** Source Serif upright and Source Sans. */
export const latin: string = ascii + range(0xa1, 0xac) + range(0xae, 0xff) + punctuation + signs + transliteration;

/** Source Serif italic: names of waters, titles of publications, a few words. */
export const italic: string = `${ascii}\u00a0\u2009–—‘’“”…·éèêëáàâäãåçíïîñóöôøúüāīūʾʿ`;

/** All letters and vowel signs of Arabic, its digits and punctuation, and the signs that join or part letters. */
export const arabic: string = ` ${range(0x621, 0x63a)}${range(0x640, 0x655)}${range(0x660, 0x66c)}ٰٱ،؛؟\u200c\u200d\u200e`;
