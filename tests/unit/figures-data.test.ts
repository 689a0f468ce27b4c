import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/figures/csv.ts';
import { figureData } from '../../src/figures/data.ts';
import { parseDay } from '../../src/figures/day.ts';
import { cityGround } from '../../src/figures/ground.ts';
import { datasetRecords, datasetTable, figureTable } from '../../src/figures/table.ts';
import { pick, put } from '../../src/figures/words.ts';
import { loadStory } from '../../src/story/story.ts';

const root = join(import.meta.dirname, '../../content');
const story = loadStory(root);

describe('csv', () => {
  test('RFC 4180: CRLF, quotation marks doubled', () => {
    expect(
      csv({
        columns: ['a', 'b'],
        rows: [
          ['x, y', 'say “so” or "so"'],
          ['two\nlines', ''],
        ],
      }),
    ).toBe('a,b\r\n"x, y","say “so” or ""so"""\r\n"two\nlines",\r\n');
  });
  test('nothing a spreadsheet would run', () => {
    expect(csv({ columns: ['a'], rows: [['=1+1'], ['+x'], ['@cmd'], ['-x'], ['-12.5'], ['\tx']] })).toBe(
      "a\r\n'=1+1\r\n'+x\r\n'@cmd\r\n'-x\r\n-12.5\r\n'\tx\r\n",
    );
  });
});

test('the table is the content’s, with its numbers printed', () => {
  const figure = story.figures.get('air-strikes');
  const table = figure && figureTable(figure);
  expect(table?.rows[2]?.[0]).toBe('1,094');
  for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
});

test('a dataset is a table for reading and records for a download', () => {
  const dataset = story.datasets.get('unosat-neighbourhoods');
  if (!dataset) throw new Error('no dataset');
  expect(datasetTable(dataset).rows).toHaveLength(23);
  expect(datasetRecords(dataset).columns).toEqual(['name', 'ar', 'lon', 'lat', 'destroyed', 'severe', 'moderate']);
  const sum = dataset.rows.reduce(
    (all, row) => all + Number(row.destroyed) + Number(row.severe) + Number(row.moderate),
    0,
  );
  expect(sum).toBe(story.claims.get('K35')?.value);
});

describe('figure data', () => {
  test('claims carry what their marks need', () => {
    expect(figureData(story, 'air-strikes').claims.august).toMatchObject({
      id: 'K38',
      value: 1094,
      qualifier: 'exactly',
      printed: '1,094',
      number: '1,094',
      family: 'un',
    });
  });
  test('the calendar’s rows have ISO days', () => {
    expect(figureData(story, 'calendar').rows[0]).toMatchObject({
      from: '2017-06-06',
      to: '2017-06-06',
      event: 'battle begins',
    });
  });
  test('a scene brings its days', () => {
    expect(figureData(story, 'calendar', story.scenes.get('siege-trapped')).days).toEqual({
      from: '2017-08-24',
      to: '2017-08-24',
    });
  });
  test('an unknown figure is named', () => expect(() => figureData(story, 'nothing')).toThrow('no figure “nothing”'));
});

test('the ground of the damage map is a few hundred points inside its view', () => {
  const ground = cityGround(join(root, 'geo'));
  const points = Object.values(ground).flat();
  expect(Object.keys(ground).sort()).toEqual(['oxbow', 'river', 'urban', 'wall', 'wall-lost']);
  expect(points.length).toBeLessThan(600);
  for (const [lon, lat] of points) expect(lon > 38.9 && lon < 39.15 && lat > 35.85 && lat < 36.05).toBe(true);
});

test('days in words', () => {
  expect(parseDay('3 July 2017')).toBe('2017-07-03');
  expect(() => parseDay('July 2017')).toThrow('“July 2017” is not a day');
});

test('words a figure lacks are an error that names what there is', () => {
  const data = { claims: {}, words: { one: 'x' }, rows: [] };
  expect(() => pick(data).word('two')).toThrow('no word named “two” (it has one)');
  expect(put('and {n} more {what}', { n: 3 })).toBe('and 3 more {what}');
});
