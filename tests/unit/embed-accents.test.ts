import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accents } from '../../src/embed/protocol.ts';

type Pair = readonly [light: string, dark: string];
const sheet = (file: string) => readFileSync(file, 'utf8');
const pair = (css: string, name: string): Pair => {
  const found = new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  if (!found) throw new Error(`no ${name}`);
  return [found[1] as string, found[2] as string];
};
/** WCAG 2.2, relative luminance of an sRGB colour. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const tokens = sheet('src/styles/tokens.css');
const rules = sheet('src/styles/embed/accents.css');

test.each(accents.filter((name) => name !== 'ink'))('accent %s can be read on paper and card, and paper on it', (name) => {
  const accent = pair(rules.slice(rules.indexOf(`'${name}'`)), '--accent');
  for (const ground of ['--paper', '--card']) {
    const on = pair(tokens, ground);
    expect(contrast(accent[0], on[0]), `${ground}, light`).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent[1], on[1]), `${ground}, dark`).toBeGreaterThanOrEqual(4.5);
  }
});
