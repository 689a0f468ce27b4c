const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Small numbers by their words. */
const words = new Map<string, number>([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
  ['dozen', 12],
]);

/**
 * Numbers that an English text prints, in digits or in words: "1,094", "30.000", "1.6 million", "thirty-three", "one
 * thousand". Every reading of an ambiguous number is given: "1.234" is 1.234 and 1234.
 */
export function numbersIn(text: string): number[] {
  const found: number[] = [];
  let open: number | undefined;
  const close = () => {
    if (open !== undefined) found.push(open);
    open = undefined;
  };
  for (const [token] of text.toLowerCase().matchAll(/\p{Nd}[\p{Nd}.,\u00A0\u202F]*(?:[ \u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*|\p{L}+|[^\s\p{L}\p{Nd}-]/gu)) {
    const scale = scales[token] ?? scales[token.replace(/s$/, '')];
    const small = words.get(token);
    if (/^\p{Nd}/u.test(token)) {
      close();
      const readings = digits(token);
      found.push(...readings.slice(1));
      open = readings[0];
    } else if (scale !== undefined && open !== undefined) {
      // "two thousand" says two thousand and, of a list, two.
      found.push(open);
      open *= scale;
    } else if (small !== undefined && open !== undefined && follows(open, small)) open += small;
    else if (small !== undefined) {
      close();
      open = small;
    } else if (token !== 'and' || open === undefined || open < 100) close();
  }
  close();
  return found;
}

/** Whether a word goes on with a number: "thirty three", "one hundred [and] five". */
const follows = (open: number, small: number) =>
  (open % 100 === 0 && open > 0) || (open % 10 === 0 && open % 100 >= 20 && small > 0 && small < 10);

function digits(token: string): number[] {
  const western = [...token].map((sign) => (/\p{Nd}/u.test(sign) ? String(digit(sign)) : sign)).join('').replace(/[\s.,\u00A0\u202F]+$/, '');
  const grouped = Number(western.replace(/[\s,\u00A0\u202F]/g, ''));
  const continental = Number(western.replace(/[\s.\u00A0\u202F]/g, '').replace(',', '.'));
  return [...new Set([grouped, continental])].filter((number) => Number.isFinite(number));
}

/** The value of a decimal digit of any script: digits stand in rows of ten. */
function digit(sign: string): number {
  let code = sign.codePointAt(0) ?? 0;
  const from = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && from - code < 9) code--;
  return from - code;
}
