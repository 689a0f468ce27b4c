const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const day = '(?:[12]\\d|3[01]|0?[1-9])';
const year = '(?:19|20)\\d\\d';
const between = '(?:\\s*[–-]\\s*|,\\s*|,?\\s+(?:to|and|or|until)\\s+)';

/** Digits that are no count: they may stand in prose without a claim. Tried in this order. */
export const allowedDigits: readonly RegExp[] = [
  // 2017-06-06 and 2017-06, in tables
  new RegExp(`(?<![\\d.,])${year}-(?:0[1-9]|1[0-2])(?:-${day})?(?!\\d)`, 'g'),
  // 6 June 2017, 30 June, 29–30 June, 6 to 13 June, 7, 8 and 9 July
  new RegExp(`(?<![\\d.,])(?:${day}${between})*${day}\\s+${month}\\b`, 'g'),
  // the 29th, of a month named before
  /\bthe\s+(?:[23]?1st|2?2nd|2?3rd|(?:[4-9]|1\d|2[04-9]|30)th)\b/g,
  // 2014, 2014–2018, 2016–17
  new RegExp(`(?<![\\d.,])${year}(?:[–-]\\d\\d)?(?![\\d%]|[.,]\\d)`, 'g'),
  // a time of day
  /(?<![\d.,:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/g,
  // names of weapons and aircraft
  /\b(?:M777|AC-130|B-52|MQ-9|A-10)s?\b/g,
];
