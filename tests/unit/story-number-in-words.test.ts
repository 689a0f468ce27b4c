import { expect, test } from 'vitest';
import { numbersIn } from '../../src/story/spelled.ts';

test.each([
  ['up from 1,094 in July', [1094]],
  ['30.000 people', [30000, 30]],
  ['1.6 million', [1.6, 1_600_000]],
  ['Thirty three civilians', [33]],
  ['thirty-three', [33]],
  ['one hundred and forty-five', [1, 145]],
  ['two thousand', [2, 2000]],
  ['three or four', [3, 4]],
  ['a four-month offensive', [4]],
  ['seven and eight', [7, 8]],
  ['two dozen', [2, 24]],
  ['a dozen', [12]],
  ['hundreds of people', []],
  ['٣٠ قتيلا', [30]],
  ['90%, nearly', [90]],
])('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(expect.arrayContaining(numbers));
  if (!numbers.length) expect(numbersIn(text)).toEqual([]);
});
