/** Rules of families and of "Your count" stand where such a step stands, and nowhere else (src/build/step-styles.ts). */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Site } from '../bench/site.ts';

const site = new Site(process.env.DIST ?? join(import.meta.dirname, '../../dist'));
const pages = site.files.filter((file) => file.endsWith('.html')).map((file) => ({ file, text: site.text(file) }));

test.each([
  ['a family', /<section class="step case"/, /\.case-head\s*\{/],
  ['your count', /<section class="your-count"/, /\.count-question\s*\{/],
])('%s: the rules stand in the pages that hold such a step, and in no other', (_, step, rules) => {
  const holding = pages.filter(({ text }) => step.test(text)).map(({ file }) => file);
  expect(holding.length).toBeGreaterThan(3);
  expect(pages.filter(({ text }) => rules.test(text)).map(({ file }) => file)).toEqual(holding);
});
