import { describe, expect, test } from 'vitest';
import { correction, depth, inside, near, offset, type Place, range, unseen } from '../../src/embed/loader/geometry.ts';

/** A chapter of 5 000 px in a window of 800 px, its track at `top`. */
const at = (top: number, height = 5000, h = 800, line = 0, end = 800): Place => ({
  track: { top, height, bottom: top + height, width: 700 },
  box: { top: Math.max(top, line), height: h },
  line,
  end,
});

describe('where the reader is', () => {
  test('before, inside, after', () => {
    expect([at(300), at(0), at(-1), at(-4199), at(-4200)].map(inside)).toEqual([false, false, true, true, false]);
    expect(range(at(0))).toBe(4200);
    expect(range(at(0, 640, 640))).toBe(0);
    expect(depth(at(-100, 5000, 720, 80))).toBe(180);
  });
  test('offset is clamped, in half pixels', () => {
    expect([at(50), at(-1000.3), at(-9000)].map(offset)).toEqual([0, 1000.5, 4200]);
  });
  test('the lower edge is seen only inside the window', () => {
    expect([at(900), at(-4000), at(-4600), at(-5000)].map(unseen)).toEqual([true, true, false, true]);
  });
  test('near is within so many windows', () => {
    expect(near(at(1500), 1)).toBe(true);
    expect(near(at(1700), 1)).toBe(false);
    expect(near(at(-5900), 1)).toBe(false);
    expect(near(at(700), 0)).toBe(true);
    expect(near(at(900), 0)).toBe(false);
  });
});

describe('what keeps the reader in place when heights change', () => {
  test('before the chapter: nothing', () => expect(correction(at(100), at(100, 9000))).toBe(0));
  test('inside: the same part of it', () => {
    const [before, after] = [at(-2100), at(-2100, 8400 + 400, 400, 0, 400)];
    expect(correction(before, after)).toBe(4200 - 2100);
  });
  test('past it: the line that is read', () => expect(correction(at(-5100), at(-5100, 7000))).toBe(2000));
  test('inside, back to the stepper: its top', () => expect(correction(at(-2100), at(-2100, 640, 640))).toBe(-2100));
  test('in a stepper taller than the window: nothing', () => expect(correction(at(-50, 900, 900), at(-50))).toBe(0));
});
