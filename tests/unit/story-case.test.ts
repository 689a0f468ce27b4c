import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { requiredParts } from '../../src/story/schemas/chapter.ts';
import { readStory } from '../../src/story/story.ts';

const files = readFiles(join(import.meta.dirname, '../fixtures/content/_base'), 'content');
const story = readStory(files);
const badran = story.steps.get('families-badran');

test('a case is a step with a figure and parts', () => {
  expect(badran).toMatchObject({
    kind: 'case',
    slug: 'badran',
    chapter: 'families',
    number: 1,
    title: 'Badran',
    date: '18 July 2017',
    scene: 'badran-where',
    figure: 'family-badran',
    text: 'As they moved from place to place, Coalition air strikes killed 11 of them, the Coalition says.',
  });
  expect(Object.keys(badran?.parts ?? {})).toEqual([...requiredParts]);
  expect(badran?.claims).toEqual(['K64', 'E23']);
});

test('a card has no figure and no parts', () => {
  expect(story.steps.get('siege-where')).toMatchObject({ kind: 'card', figure: null, parts: {} });
});

test('parts are printed as prose, with the headings of what the Coalition said', () => {
  expect(badran?.parts.coalition).toEqual({
    html: '<h4>18 July: accepted</h4><p>The Coalition says that <a class="claim" href="/sources/#K64" data-claim="K64">“11 civilians were unintentionally killed”</a>.</p>',
    text: '18 July: accepted\n\nThe Coalition says that “11 civilians were unintentionally killed”.',
  });
  expect(badran?.parts.survivor?.html).toMatch(/^<blockquote><p><a class="claim".*<\/blockquote><p>Rasha Badran, to/);
});

test('parts count for the reading time', () => {
  const chapter = files.get('chapters/families.md');
  const long = `${'Words and more words. '.repeat(120)}\n`;
  const text = chapter?.text.replace(':::who\n', `:::who\n${long}`) ?? '';
  const longer = readStory(new Map([...files, ['chapters/families.md', sourceFile('families.md', text)]]));
  expect(story.chapters[1]?.minutes).toBe(1);
  expect(longer.chapters[1]?.minutes).toBe(3);
});

test('quote scenes keep their claims and print those of their gloss', () => {
  expect(story.scenes.get('badran-words')).toMatchObject({
    view: 'quote',
    claims: ['E23', 'E24'],
    gloss: 'The Coalition accepts 11 deaths of 18 July.',
  });
});

test('disputes have the claims they list and those that name them', () => {
  expect(story.disputes.get('X04')?.claims).toEqual(['E24', 'K64']);
});

test('content without glossary, disputes, corrections and list of claims is content', () => {
  const fewer = new Map(files);
  for (const name of ['glossary', 'corrections', 'published-claims']) fewer.delete(`${name}.yaml`);
  const small = readStory(fewer);
  expect([small.glossary.size, small.corrections]).toEqual([0, []]);
  expect(small.steps.get('siege-where')?.html).not.toContain('class="term"');
});
