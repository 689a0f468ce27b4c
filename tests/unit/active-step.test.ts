import { expect, test } from 'vitest';
import { activeStep } from '../../src/scroll/active-step.ts';

const tops = [-900, -300, 100, 700];
const at = (line: number) => activeStep(tops.length, (i) => tops[i] as number, line);

test('the last step whose top has crossed the line, and none above the first', () => {
  expect([-1000, -900, -301, -300, 99, 100, 699, 5000].map(at)).toEqual([-1, 0, 0, 1, 1, 2, 2, 3]);
  expect(activeStep(0, () => 0, 100)).toBe(-1);
});

test('half a pixel that scrolling lost does not count', () => {
  expect([at(99.5), at(99.4)]).toEqual([2, 1]);
});

test('a story of fifty steps has six of them measured at most', () => {
  for (let line = 0; line <= 5000; line += 50) {
    let measured = 0;
    const found = activeStep(50, (i) => { measured++; return i * 100; }, line);
    expect(found).toBe(Math.min(49, Math.floor((line + 0.5) / 100)));
    expect(measured).toBeLessThanOrEqual(6);
  }
});
