import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ContentError } from '../../src/story/problem.ts';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { forgetStory, loadStory, readStory } from '../../src/story/story.ts';

const root = join(import.meta.dirname, '../fixtures/content/_base');
afterEach(forgetStory);

test('a story has its chapters, steps and scenes with numbers printed', () => {
  const story = loadStory(root);
  const step = story.steps.get('siege-where');
  expect(step).toMatchObject({
    slug: 'where',
    chapter: 'siege',
    number: 1,
    title: 'The battle begins',
    date: '6 to 13 June 2017',
    scene: 'overview',
  });
  expect(step?.claims).toEqual(['C06', 'C07', 'C31']);
  expect(step?.html).toContain('at 6:30, the battle begins');
  expect(step?.text).toBe(
    'On 6 June 2017, at 6:30, the battle begins. Amnesty documents 176 deaths in and around Raqqa, “a small sample of a much wider pattern”.\n\n' +
      'Donatella Rovera says that strikes must not be “indiscriminate or disproportionate”.',
  );
  expect(story.chapters[0]).toMatchObject({ id: 'siege', minutes: 1 });
  expect(story.figures.get('air-strikes')?.states[0]?.alt).toBe('645 air strikes in July, 1,094 from 1 to 29 August.');
  expect(story.figures.get('air-strikes')?.table.rows[1]).toEqual(['1 to 29 August 2017', '1,094']);
  expect(story.claims.get('C17')).toMatchObject({ source: 'cnn-2017', printed: 'at least 624' });
  expect([...story.places.keys()]).toEqual(['raqqa', 'raqqa-around', 'syria-iraq']);
});

test('it is read once, until it is forgotten', () => {
  const story = loadStory(root);
  expect(loadStory(root)).toBe(story);
  forgetStory();
  expect(loadStory(root)).not.toBe(story);
});

test('Windows line ends and a byte order mark change nothing', () => {
  const windows = new Map(
    [...readFiles(root, 'content')].map(([path, file]) => [
      path,
      sourceFile(file.name, `\uFEFF${file.text.replace(/\n/g, '\r\n')}`),
    ]),
  );
  const written = readStory(windows);
  for (const id of ['siege-strikes', 'families-badran'])
    expect(written.steps.get(id)).toEqual(loadStory(root).steps.get(id));
});

test('bad content is thrown with every problem and the place of the first', () => {
  const files = new Map([...readFiles(root, 'content')]);
  files.delete('site.yaml');
  files.delete('published-steps.yaml');
  const thrown = (() => {
    try {
      return readStory(files);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(ContentError);
  const { message, loc, problems } = thrown as ContentError;
  expect(problems.map((one) => one.what)).toEqual([
    'claim “C17” awaits an unknown chapter “tolls”',
    'the list of published steps is missing',
    'site.yaml is missing',
  ]);
  expect(loc).toEqual({ file: 'content/claims/cnn-2017.yaml', line: 34, column: 13 });
  expect(message).toMatch(/\n\ncontent: 3 problems in 3 files$/);
});
