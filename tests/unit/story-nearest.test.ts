import { expect, test } from 'vitest';
import { distance, nearest } from '../../src/story/nearest.ts';

test.each([
  ['', '', 0],
  ['raqqa', 'raqqa', 0],
  ['raqa', 'raqqa', 1],
  ['claim', 'clam', 1],
  ['overveiw', 'overview', 1],
  ['C60', 'C06', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
])('from “%s” to “%s” it is %i', (a, b, edits) => {
  expect(distance(a, b)).toBe(edits);
  expect(distance(b, a)).toBe(edits);
});

test.each([
  ['raqa', ['mosul', 'raqqa', 'raqqa-around'], 'raqqa'],
  ['Raqqa', ['raqqa'], 'raqqa'],
  ['ring-closes', ['siege-where', 'siege-ring-closes'], 'siege-ring-closes'],
  ['atleast', ['exactly', 'at least'], 'at least'],
  ['C99', ['C06', 'P09'], undefined],
  ['zebra', ['raqqa', 'mosul'], undefined],
  ['x', [], undefined],
])('of “%s” among %j the nearest is %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});
