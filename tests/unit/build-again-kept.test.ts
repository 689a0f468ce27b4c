/** Which files of a folder a build may keep. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginAgain, endAgain } from '../../src/build/again/kept.ts';

let [dir, cache] = ['', ''];
const put = (...files: string[]) => {
  for (const file of files) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), file);
  }
};
const files = () => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name).slice(dir.length + 1)).sort();
const record = () => existsSync(join(cache, 'incremental-build.json'));

beforeEach(() => {
  [dir, cache] = [mkdtempSync(join(tmpdir(), 'kept-')), mkdtempSync(join(tmpdir(), 'kept-cache-'))];
  writeFileSync(join(cache, 'incremental-build.json'), '{}');
});
afterEach(() => {
  for (const one of [dir, cache]) rmSync(one, { recursive: true });
});

test('a folder nobody knows is emptied, and Astro’s record goes with it; its history stays', () => {
  put('index.html', 's/a/index.html', '.git/HEAD');
  expect(beginAgain(dir, cache)).toEqual([]);
  expect(files()).toEqual(['.git/HEAD']);
  expect(record()).toBe(false);
});

test('the pages of a build that came to its end are kept, the files that it made of them are not', () => {
  put('index.html', 's/a/index.html', 's/b/index.html', '_astro/a.js', 'sw.js', '.git/HEAD');
  endAgain(dir, [], ['index.html', 's/a/index.html', 's/b/index.html']);
  expect(beginAgain(dir, cache)).toEqual(['index.html', 's/a/index.html', 's/b/index.html']);
  expect(files()).toEqual(['.git/HEAD', 'index.html', 's/a/index.html', 's/b/index.html']);
  expect(record()).toBe(true);
  put('_astro/b.js');
  endAgain(dir, ['index.html', 's/a/index.html', 's/b/index.html'], ['index.html', 's/b/index.html']);
  expect(files()).toEqual(['.git/HEAD', '_astro/b.js', 'index.html', 's/b/index.html']);
});

test.each([
  ['did not come to its end', () => beginAgain(dir, cache)],
  ['was followed by another in the same folder', () => { rmSync(join(dir, 'index.html')); put('index.html'); }],
  ['left no front page', () => rmSync(join(dir, 'index.html'))],
])('nothing is kept of a build that %s', (_, spoil) => {
  put('index.html', 's/a/index.html');
  endAgain(dir, [], ['index.html', 's/a/index.html']);
  spoil();
  expect(beginAgain(dir, cache)).toEqual([]);
  expect(files()).toEqual([]);
  expect(record()).toBe(false);
});
