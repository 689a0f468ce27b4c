import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/story/check/index.ts';
import { formatProblems } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read/content.ts';
import { type Files, readFiles, sourceFile } from '../../src/story/read/files.ts';

/** As story-bad-content.test.ts, for classrooms: fixtures/content/_base, then fixtures/teach/_base, then what a case changes. */
const folder = join(import.meta.dirname, '../fixtures/teach');
const base: Files = new Map([
  ...readFiles(join(folder, '../content/_base'), 'content'),
  ...readFiles(join(folder, '_base'), 'content'),
]);
const cases = readdirSync(folder)
  .filter((name) => !name.startsWith('_'))
  .sort();
const ours = [...readFiles(join(folder, '_base'), 'content').keys()];

test('the base lessons have no problem', () => {
  expect(check(readContent(base))).toEqual([]);
  expect(cases.length).toBeGreaterThanOrEqual(25);
});

describe('bad lessons are refused with these words', () => {
  test.each(cases)('%s', (name) => {
    const golden = join(folder, name, 'expected.txt');
    const said = `${formatProblems(check(readContent(new Map([...base, ...readFiles(join(folder, name), 'content')]))))}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, said);
    expect(existsSync(golden), `${golden} is missing: run with UPDATE_GOLDEN=1 and read what it says`).toBe(true);
    expect(said).toBe(readFileSync(golden, 'utf8'));
    expect(said).not.toContain('content: 0 problems');
  });
});

test('a lesson that is cut off anywhere is reported and never throws', () => {
  for (const path of ours) {
    const file = base.get(path);
    for (let end = 0; file && end < file.text.length; end += 17) {
      const cut = new Map([...base, [path, sourceFile(file.name, file.text.slice(0, end))]]);
      expect(() => check(readContent(cut)), `${path} cut at ${end}`).not.toThrow();
    }
  }
}, 30_000);

test.each(['', 'null', '[]', '{}', 'a', 'sections: 3', 'questions: [null, 1, {}]'])('a file that holds %j never throws', (text) => {
  for (const path of ours) {
    const changed = new Map([...base, [path, sourceFile(`content/${path}`, text)]]);
    expect(check(readContent(changed)).length, path).toBeGreaterThan(0);
  }
});
