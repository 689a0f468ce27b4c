import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/story/check/index.ts';
import { publishedFile, publishedForm } from '../../src/story/published.ts';
import { readContent } from '../../src/story/read/content.ts';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { readStory } from '../../src/story/story.ts';

const files = readFiles(join(import.meta.dirname, '../fixtures/content/_base'), 'content');
const story = readStory(files);
const list = publishedFile(story.claims, '2026-11-21');
const withFiles = (changed: Record<string, string>) =>
  new Map([...files, ...Object.entries(changed).map(([path, text]) => [path, sourceFile(path, text)] as const)]);

test('the list has every claim, by id, and its own content agrees with it', () => {
  expect(list).toContain('\npublished: 2026-11-21\nclaims:\n  C06: "176 civilians killed"\n  C07: "words ');
  expect(list.match(/^ {2}[A-Z]\d+: /gm)).toHaveLength(story.claims.size);
  expect(check(readContent(withFiles({ 'published-claims.yaml': list })))).toEqual([]);
});

test('words are known by a fingerprint that typography does not change', () => {
  const form = (excerpt: string) => publishedForm({ excerpt, qualifier: 'exactly' });
  expect(form('we “were” trapped')).toBe(form('we  "were"\ntrapped'));
  expect(form('we were trapped')).not.toBe(form('we were trapped.'));
  expect(form('a')).toBe('words e40c292c');
});

test('a changed number with a correction of that day is published again', () => {
  const claims = files.get('claims/ea-2018.yaml')?.text.replace('value: 11', 'value: 12\n    reckoned: true\n    note: Changed by a test.') ?? '';
  const corrections = `corrections:
  - { id: july, date: 2026-11-21, claims: [K64], was: 11 civilians killed, is: ":claim{#K64 show=unit}", why: We had misread the source. }
  - { id: june, date: 2026-11-22, claims: [E23], was: a, is: b, why: The day was wrong. }
`;
  const corrected = withFiles({ 'claims/ea-2018.yaml': claims, 'corrections.yaml': corrections });
  // The excerpt still says 11; what matters here is that no rule of publication speaks.
  expect(check(readContent(corrected)).map((one) => one.what)).toEqual([]);
  const { corrections: told, claims: ledger } = readStory(corrected);
  expect(told.map((one) => [one.id, one.is])).toEqual([
    ['june', 'b'],
    ['july', '12 civilians killed'],
  ]);
  expect(publishedFile(ledger, '2026-11-22')).toContain('K64: "12 civilians killed"');
});
