import { expect, test } from 'vitest';
import { type Facts, fits, fold, readQuery, writeQuery } from '../../src/client/explorer/query.ts';
import { saidAxis } from '../../src/figures/said/axis.ts';
import { pile } from '../../src/figures/said/pile.ts';

const facts: Facts = {
  family: 'un',
  place: 'raqqa',
  source: 'cnn-2017',
  chapter: 'siege human-shields',
  number: 'yes',
  said: '2017-08',
  words: fold('Jan Egeland says  Dar’iya, “20,000 people”'),
};
const ask = (query: string) => fits(facts, readQuery(new URLSearchParams(query)));

test('every filter narrows, and together they all must hold', () => {
  expect(ask('')).toBe(true);
  expect(ask('family=un&place=raqqa&source=cnn-2017&chapter=siege&number=yes')).toBe(true);
  for (const other of ['family=press', 'place=syria', 'source=voa-2019', 'chapter=competing-tolls', 'chapter=none', 'number=no', 'family=un&place=syria'])
    expect(ask(other), other).toBe(false);
});

test('a month fits when any of its days would', () => {
  expect(ask('from=2017-08-31')).toBe(true);
  expect(ask('from=2017-09-01')).toBe(false);
  expect(ask('to=2017-08-01')).toBe(true);
  expect(ask('to=2017-07-31')).toBe(false);
  for (const none of ['2017', '2018-02-31', 'soon', '<b>', '9'.repeat(99)]) expect(ask(`from=${none}`), none).toBe(true);
});

test('words are found without accents, curls or order', () => {
  expect(ask("q=dar'iya egeland")).toBe(true);
  expect(ask('q=Dar%E2%80%99iya')).toBe(true);
  expect(ask('q=egeland mosul')).toBe(false);
});

test('the address keeps the query and what is not the explorer’s', () => {
  const params = new URLSearchParams('theme=dark&family=un&q=x');
  writeQuery({ ...readQuery(new URLSearchParams('place=raqqa&sort=said&order=desc')) }, params);
  expect(params.toString()).toBe('theme=dark&place=raqqa&sort=said&order=desc');
});

test('the axis is linear inside a year, rises, and ends at its width', () => {
  const said = ['2017-06-06', '2017-06', '2018-06-05', '2018-06-05', '2021'].map((saidOn) => ({ saidOn }));
  const { x, years } = saidAxis(said, 500);
  const at = (iso: string) => x(new Date(`${iso}T00:00:00Z`));
  expect(at('2018-03-01') - at('2018-02-01')).toBeCloseTo((at('2018-06-29') - at('2018-06-01')), 1);
  expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021]);
  expect(years.at(-1)?.to).toBeCloseTo(500);
  expect(at('2017-06-06')).toBeGreaterThan(0);
});

test('a pile spreads to the nearest columns with room, and holds every mark once', () => {
  const piled = pile(Array.from({ length: 10 }, (_, of) => ({ of, column: 2 })), 6, 2);
  expect(new Set(piled.map(({ column, row }) => `${column}/${row}`)).size).toBe(10);
  expect(piled.slice(0, 2).map(({ column }) => column)).toEqual([2, 2]);
  expect(Math.max(...piled.map(({ row }) => row))).toBe(1);
});
