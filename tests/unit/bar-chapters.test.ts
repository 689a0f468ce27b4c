/** Which chapters the bar names: all of a few, three of many. */
import { expect, test } from 'vitest';
import { barChapters, barHolds } from '../../src/build/bar-chapters.ts';

const chapters = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test('a story of a few chapters has all of them in the bar, and those planned', () => {
  for (let n = 1; n <= barHolds; n++)
    for (const here of chapters(n)) expect(barChapters(chapters(n), barHolds - n, here)).toEqual({ named: chapters(n), all: true });
});

test('a longer one has three, the one that is read among them, whatever its length', () => {
  for (const n of [barHolds + 1, 200])
    for (const here of [1, 2, 3, n - 2, n - 1, n]) {
      const { named, all } = barChapters(chapters(n), 0, here);
      expect(all).toBe(false);
      expect(named).toContain(here);
      expect(named).toHaveLength(3);
      expect(named.map((one) => one - (named[0] ?? 0))).toEqual([0, 1, 2]);
      if (here > 1) expect(named).toContain(here - 1);
      if (here < n) expect(named).toContain(here + 1);
    }
});

test('announced chapters count; where nothing is told, the first ones stand', () => {
  expect(barChapters(chapters(4), barHolds - 3, 4)).toEqual({ named: [2, 3, 4], all: false });
  expect(barChapters(chapters(50), 0, undefined).named).toEqual([1, 2, 3]);
});
