import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/story/check/index.ts';
import { formatProblems } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read/content.ts';
import { type Files, readFiles, sourceFile } from '../../src/story/read/files.ts';

/** A case is a folder with the files that differ from _base, and the messages they cause. UPDATE_GOLDEN=1 writes those. */
const folder = join(import.meta.dirname, '../fixtures/content');
const base = readFiles(join(folder, '_base'), 'content');
const cases = readdirSync(folder)
  .filter((name) => !name.startsWith('_'))
  .sort();

const over = (name: string): Files => new Map([...base, ...readFiles(join(folder, name), 'content')]);

test('the base content has no problem', () => {
  expect(check(readContent(base))).toEqual([]);
});

test('there are at least 25 bad contents', () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

describe('bad content is refused with these words', () => {
  test.each(cases)('%s', (name) => {
    const golden = join(folder, name, 'expected.txt');
    const said = `${formatProblems(check(readContent(over(name))))}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, said);
    expect(existsSync(golden), `${golden} is missing: run with UPDATE_GOLDEN=1 and read what it says`).toBe(true);
    expect(said).toBe(readFileSync(golden, 'utf8'));
    expect(said).not.toContain('content: 0 problems');
  });
});

// Hundreds of readings in one test: more than five seconds on a busy machine.
test('a file that is cut off anywhere is reported and never throws', () => {
  for (const [path, file] of base)
    for (let end = 0; end < file.text.length; end += 29) {
      const cut = new Map([...base, [path, sourceFile(file.name, file.text.slice(0, end))]]);
      expect(() => check(readContent(cut)), `${path} cut at ${end}`).not.toThrow();
    }
}, 30_000);

test.each([
  '',
  'null',
  '[]',
  'a',
  '{}',
  '- 1\n- 2',
  'claims: 3',
  'claims: [null, 1, a, [], {}]',
  'steps: {}',
  '"',
  '\t- x',
])('a file that holds %j never throws', (text) => {
  for (const [path, file] of base) {
    const changed = new Map([...base, [path, sourceFile(file.name, text)]]);
    expect(check(readContent(changed)).length, path).toBeGreaterThan(0);
  }
});
