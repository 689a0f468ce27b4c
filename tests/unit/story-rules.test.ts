import { expect, test } from 'vitest';
import { allowedDigits } from '../../src/story/check/allowed-digits.ts';
import { hasWord } from '../../src/story/check/claimant-names.ts';
import { isDay } from '../../src/story/check/dates.ts';
import { findInline } from '../../src/story/read/inline.ts';
import { isVerbatim, quotations } from '../../src/story/verbatim.ts';

const left = (text: string) =>
  allowedDigits.reduce((rest, allowed) => rest.replace(allowed, ''), text).match(/\d+/g) ?? [];

test.each([
  'On 6 June 2017',
  '30 June',
  'June 2017',
  'in 2014',
  '29–30 June',
  '6 to 13 June',
  'the week of 14 October',
  '7, 8 and 9 July 2017',
  '29 June to 3 July',
  '2014–2018',
  '2016–17',
  '2017-06-06',
  '2017-06',
  'up to the 29th',
  'the 1st, the 22nd and the 31st',
  'at 6:30',
  'M777 howitzers',
  '6 Jun 2017',
])('“%s” needs no claim', (text) => {
  expect(left(text)).toEqual([]);
});

test.each([
  ['1,600 people', ['1', '600']],
  ['3:1', ['3', '1']],
  ['32 June', ['32']],
  ['2,017', ['2', '017']],
  ['20178', ['20178']],
  ['2017%', ['2017']],
  ['5 weeks', ['5']],
  ['12 people in June', ['12']],
  ['the 5 June dead', []],
  ['45 July', ['45']],
  ['the 101st', ['101']],
])('“%s” leaves %j', (text, expected) => {
  expect(left(text)).toEqual(expected);
});

test.each([
  ['more or less hypothetical', 'he called it more or less hypothetical.', true],
  ['don’t leave', "they don't\n leave", true],
  ['“pause” in Raqqa', 'a humanitarian "pause" in Raqqa', true],
  ['killed … in June', 'killed in and around Raqqa in June', true],
  ['June … killed', 'killed in and around Raqqa in June', false],
  ['Many civilians', 'many civilians', false],
  ['…', 'anything', false],
])('“%s” in “%s”: %s', (words, excerpt, verbatim) => {
  expect(isVerbatim(words, excerpt)).toBe(verbatim);
});

test('quotation marks are told from apostrophes', () => {
  expect(quotations('It’s “a b”, "c" and ‘d’s e’ of the residents’ own').map((one) => one.words)).toEqual([
    'a b',
    'c',
    'd’s e',
  ]);
});

test('names are whole words, and may begin a sentence', () => {
  expect(hasWord('Coalition’s aircraft', 'Coalition')).toBe(true);
  expect(hasWord('Unlawful', 'UN')).toBe(false);
  expect(hasWord('Residents say', 'residents')).toBe(true);
  expect(hasWord('RAND (a', 'RAND (a')).toBe(true);
});

test('days are days of the calendar', () => {
  expect(['2017', '2017-06', '2017-06-30', '2020-02-29'].every(isDay)).toBe(true);
  expect(['2017-13', '2017-00', '2017-06-31', '2017-02-29'].some(isDay)).toBe(false);
});

test('directives in YAML texts follow the rule of Markdown', () => {
  expect(findInline('At 6:30, 3:1, area:north, https://x.y, Source:Amnesty')).toEqual([]);
  expect(findInline('a :claim{#C06 show="unit"} b :quote[c [d]]{#P19}')).toMatchObject([
    { name: 'claim', attributes: { id: 'C06', show: 'unit' }, label: undefined, from: 2 },
    { name: 'quote', attributes: { id: 'P19' }, label: 'c [d]' },
  ]);
  expect(findInline(':claim')).toHaveLength(1);
});
