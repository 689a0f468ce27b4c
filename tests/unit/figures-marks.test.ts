import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimantShape } from '../../src/figures/marks/claimant.ts';
import { dayNumber, endOf, startOf } from '../../src/figures/marks/dates.ts';
import { end, type Signed } from '../../src/figures/marks/qualifier.ts';
import { range } from '../../src/figures/marks/range.ts';
import { stem } from '../../src/figures/marks/stem.ts';
import { styles } from '../../src/figures/marks/type.ts';
import { inexactDay } from '../../src/figures/marks/waves.ts';
import { wordLine } from '../../src/figures/marks/word.ts';
import { balance, measure, wrap } from '../../src/figures/marks/wrap.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Qualifier } from '../../src/story/schemas/claim.ts';
import { families } from '../../src/story/schemas/claimant.ts';

const figures = join(import.meta.dirname, '../../src/figures');
/** The style sheets of all figures on one line, however they are formatted. */
const sheet = (): string =>
  readdirSync(figures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(figures, file), 'utf8'))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' / ', '/');

const claim = (qualifier: Qualifier, sample = false): Signed => ({ qualifier, sample, family: 'un' });
const at = (qualifier: Qualifier, sample = false) => toSvg(stem(claim(qualifier, sample), [10, 100], [10, 20]));

describe('the ten signs', () => {
  test('exactly: a filled end', () =>
    expect(at('exactly')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="100" x2="10" y2="20" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="exactly"><path d="M10 12.8L17.2 20L10 27.2L2.8 20Z" class="shape who-un"/></g></g>"`,
    ));
  test('at least: a filled end and four dashes that thin out', () =>
    expect(at('at least')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="100" x2="10" y2="20" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="at least"><line x1="10" y1="9" x2="10" y2="3.5" class="beyond" opacity="0.95"/><line x1="10" y1="0" x2="10" y2="-5.5" class="beyond" opacity="0.7"/><line x1="10" y1="-9" x2="10" y2="-14.5" class="beyond" opacity="0.45"/><line x1="10" y1="-18" x2="10" y2="-23.5" class="beyond" opacity="0.25"/><path d="M10 12.8L17.2 20L10 27.2L2.8 20Z" class="shape who-un"/></g></g>"`,
    ));
  test('more than: an open end and the same dashes', () =>
    expect(at('more than')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="100" x2="10" y2="20" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="more than"><line x1="10" y1="9" x2="10" y2="3.5" class="beyond" opacity="0.95"/><line x1="10" y1="0" x2="10" y2="-5.5" class="beyond" opacity="0.7"/><line x1="10" y1="-9" x2="10" y2="-14.5" class="beyond" opacity="0.45"/><line x1="10" y1="-18" x2="10" y2="-23.5" class="beyond" opacity="0.25"/><path d="M10 13.52L16.48 20L10 26.48L3.52 20Z" class="shape who-un open"/></g></g>"`,
    ));
  test('about: a filled end between two waves', () =>
    expect(at('about')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="100" x2="10" y2="20" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="about"><path d="M-12 20q3 -4.5 6 0t6 0" class="wave"/><path d="M20 20q3 -4.5 6 0t6 0" class="wave"/><path d="M10 12.8L17.2 20L10 27.2L2.8 20Z" class="shape who-un"/></g></g>"`,
    ));
  test('up to: a filled end on a broken stem', () =>
    expect(at('up to')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="30" x2="10" y2="20" class="stem-line" stroke-width="3"/><line x1="10" y1="40" x2="10" y2="35" class="stem-line" stroke-width="3"/><line x1="10" y1="50" x2="10" y2="43.6" class="stem-line" stroke-width="3"/><line x1="10" y1="100" x2="10" y2="52.2" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="up to"><path d="M10 12.8L17.2 20L10 27.2L2.8 20Z" class="shape who-un"/></g></g>"`,
    ));
  test('nearly: an open end on a broken stem', () =>
    expect(at('nearly')).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="30" x2="10" y2="20" class="stem-line" stroke-width="3"/><line x1="10" y1="40" x2="10" y2="35" class="stem-line" stroke-width="3"/><line x1="10" y1="50" x2="10" y2="43.6" class="stem-line" stroke-width="3"/><line x1="10" y1="100" x2="10" y2="52.2" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="nearly"><path d="M10 13.52L16.48 20L10 26.48L3.52 20Z" class="shape who-un open"/></g></g>"`,
    ));
  test('sample: a filled end in a dashed box', () =>
    expect(at('exactly', true)).toMatchInlineSnapshot(
      `"<g class="stem who-un"><line x1="10" y1="100" x2="10" y2="20" class="stem-line" stroke-width="3"/><g class="end who-un" data-qualifier="exactly"><rect x="0.5" y="10.5" width="19" height="19" class="sample"/><path d="M10 12.8L17.2 20L10 27.2L2.8 20Z" class="shape who-un"/></g></g>"`,
    ));
  test('range: two bars and a pale band', () =>
    expect(toSvg(range('rand-aoav', [0, 50], [40, 50], [90, 50]))).toMatchInlineSnapshot(
      `"<g class="range who-rand-aoav"><line x1="0" y1="50" x2="40" y2="50" class="range-below"/><line x1="40" y1="50" x2="90" y2="50" class="range-band"/><line x1="40" x2="40" y1="42" y2="58" class="range-end"/><line x1="90" x2="90" y1="42" y2="58" class="range-end"/></g>"`,
    ));
  test('a word: a dotted line without an end', () =>
    expect(toSvg(wordLine(0, 5, 90, 5))).toMatchInlineSnapshot(
      `"<line x1="0" y1="5" x2="90" y2="5" class="word-line"/>"`,
    ));
  test('a day not known: one wave', () =>
    expect(toSvg(inexactDay(0, 48, 10))).toMatchInlineSnapshot(
      `"<path d="M0 10q6 -5 12 0t12 0t12 0t12 0" class="inexact-day"/>"`,
    ));
});

test('a lying stem has its dashes to the right', () => {
  expect(toSvg(end(claim('more than'), 50, 10, { toward: [1, 0] }))).toContain('x1="61" y1="10" x2="66.5" y2="10"');
});

test('every family of claimants has a shape of its own and a colour in the style sheet', () => {
  const css = sheet();
  const shapes = families
    .filter((family) => family !== 'other')
    .map((family) => toSvg(claimantShape(family, 0, 0)).replaceAll(family, ''));
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const family of families) expect(css).toContain(`.who-${family}`);
});

test('the style sheet sets every text style as it is measured, none under 12 px', () => {
  const css = sheet();
  for (const [name, { size, line, face }] of Object.entries(styles)) {
    const weight = face.endsWith('600') ? 600 : 400;
    expect(css).toContain(
      `.figure .${name} { font: ${weight} ${size}px/${line}px var(--${face.replace('-600', '')}); }`,
    );
    expect(size).toBeGreaterThanOrEqual(12);
  }
  for (const [, size] of css.matchAll(/font-size:\s*([\d.]+)px/g)) expect(Number(size)).toBeGreaterThanOrEqual(12);
});

describe('words', () => {
  const words = 'From the first day to the last, one hundred and more';
  test('wrap inside the width and lose nothing', () => {
    const lines = wrap(words, 120, 't-label');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(words);
    for (const line of lines) expect(measure(line, 't-label')).toBeLessThanOrEqual(120);
  });
  test('a long word keeps its own line', () =>
    expect(wrap('a incomprehensibilities b', 30, 't-label')).toEqual(['a', 'incomprehensibilities', 'b']));
  test('balanced lines are as many, but even', () =>
    expect(balance(words, 200, 't-title')).toHaveLength(wrap(words, 200, 't-title').length));
  test('balanced lines are as narrow as so many can be, in steps of 6 px', () => {
    const long = `${words} ${words.toUpperCase()} ${words}`;
    for (let width = 40; width < 700; width += 7) {
      const all = wrap(long, width, 't-label').length;
      let narrow = width;
      while (narrow > 60 && wrap(long, narrow - 6, 't-label').length === all) narrow -= 6;
      expect(balance(long, width, 't-label'), `${width} px`).toEqual(wrap(long, narrow, 't-label'));
    }
  });
});

test('days, months and years have a first moment and an end', () => {
  expect(startOf('2017').toISOString()).toBe('2017-01-01T00:00:00.000Z');
  expect(startOf('2017-07').toISOString()).toBe('2017-07-01T00:00:00.000Z');
  expect(endOf('2017-07').toISOString()).toBe('2017-08-01T00:00:00.000Z');
  expect(endOf('2017-10-17').toISOString()).toBe('2017-10-18T00:00:00.000Z');
  expect(dayNumber('2017-10-17', '2017-06-06')).toBe(134);
});
