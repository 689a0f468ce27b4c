/** A long story: how much of it is packed for a stick, and kept by the service worker after one visit. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chapterOf } from '../../src/build/offline/chapter-of.ts';
import { fittingChapters, mostBytes } from '../../src/build/offline/fitting.ts';
import { worker } from '../../src/build/offline/worker.ts';
import { loadStory } from '../../src/story/story.ts';

const story = loadStory();
let dir = '';
const write = (file: string, bytes: string | Buffer) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), bytes);
};
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'offline-limits-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('every file of a chapter is known for its own; what all share is not', () => {
  const of = chapterOf(story);
  for (const file of ['siege/index.html', 'plain/siege/index.html', 's/siege-city/index.html', 'teach/s/siege-city/index.html', 'cite/siege-city.bib', 'stills/siege-city.svg', 'stills/siege-city.stack.svg'])
    expect(of(file), file).toBe('siege');
  for (const file of ['index.html', 'sources/index.html', 'plain/index.html', 'stills/cover.svg', 'cite/source-cnn.bib', '_astro/a.css', 'teach/index.html']) expect(of(file), file).toBeUndefined();
});

test('the pack takes chapters from the first on, while they fit', () => {
  const chapters = ['a', 'b', 'c', 'd'];
  // A PNG weighs in the pack what it weighs outside.
  for (const id of chapters) write(`${id}/picture.png`, Buffer.alloc(mostBytes * 0.3));
  write('shared.png', Buffer.alloc(mostBytes * 0.2));
  const files = [...chapters.map((id) => `${id}/picture.png`), 'shared.png'];
  expect(fittingChapters(dir, files, chapters, (file) => file.split('/')[1] && file[0])).toEqual(['a', 'b']);
});

test('the service worker keeps the whole of a short story, and of a long one the first chapters', () => {
  const site = (chapters: number, bytes: number) => {
    const ids = Array.from({ length: chapters }, (_, i) => `part-${i}`);
    for (const id of ids) {
      write(`${id}/index.html`, 'x'.repeat(bytes));
      write(`data/stage/${id}.json`, JSON.stringify({ url: `/stills/base/${id}.svg` }));
      write(`stills/base/${id}.svg`, '<svg/>');
    }
    for (const file of ['index.html', 'data/stage/all.json', 'favicon.svg', '_astro/a.css']) write(file, '{}');
    return worker(dir, '/', ids).kept;
  };
  const few = site(3, 1000);
  expect(few).toEqual(['/', '/part-0/', '/part-1/', '/part-2/', '/_astro/a.css', '/data/stage/all.json', '/data/stage/part-0.json', '/data/stage/part-1.json', '/data/stage/part-2.json', '/stills/base/part-0.svg', '/stills/base/part-1.svg', '/stills/base/part-2.svg', '/favicon.svg']);
  const many = site(8, 1e6);
  expect(many).toContain('/part-3/');
  expect(many).toContain('/stills/base/part-3.svg');
  for (const absent of ['/', '/part-6/', '/data/stage/all.json', '/data/stage/part-6.json', '/stills/base/part-6.svg']) expect(many).not.toContain(absent);
});
