import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { parseMarkdown } from '../../src/story/read/markdown.ts';
import { renderHtml } from '../../src/story/render/html.ts';
import { termLinks } from '../../src/story/render/terms.ts';
import { readStory } from '../../src/story/story.ts';

const story = readStory(readFiles(join(import.meta.dirname, '../fixtures/content/_base'), 'content'));
const terms = [
  { id: 'is', term: 'Islamic State', also: ['IS'], text: 't', source: [] },
  { id: 'strike', term: 'Strike', also: ['strike', 'strikes', 'air strikes'], text: 't', source: [] },
];
const html = (text: string) =>
  renderHtml(parseMarkdown(sourceFile('a.md', text)).children ?? [], story.claims, termLinks(terms));
const link = (id: string, words: string) => `<a class="term" href="/glossary/#${id}">${words}</a>`;

test('the first mention is linked, in its longest form', () => {
  expect(html('Two air strikes, a strike.\n\nThen strikes.')).toBe(
    `<p>Two ${link('strike', 'air strikes')}, a strike.</p><p>Then strikes.</p>`,
  );
});

test.each([
  ['IS’s men', `${link('is', 'IS')}’s men`],
  ['this is THIS', 'this is THIS'],
  ['a counter-strike, striker, strike-force', 'a counter-strike, striker, strike-force'],
  ['air\nstrikes', link('strike', 'air\nstrikes')],
  ['“IS” said “a strike”', '“IS” said “a strike”'],
  ['He said: “IS and *then* IS”. IS', `He said: “IS and <em>then</em> IS”. ${link('is', 'IS')}`],
  ['[IS](/a) and IS', `<a href="/a">IS</a> and ${link('is', 'IS')}`],
  ['*IS*', `<em>${link('is', 'IS')}</em>`],
])('%j', (text, expected) => {
  expect(html(text)).toBe(`<p>${expected}</p>`);
});

test('claims, quotations and headings stay as they are', () => {
  expect(html('> IS')).toBe('<blockquote><p>IS</p></blockquote>');
  expect(html('### IS\n\nIS')).toBe(`<h4>IS</h4><p>${link('is', 'IS')}</p>`);
  expect(html(':claim[IS]{#C06}')).toContain('data-claim="C06">IS</a>');
});

test('each chapter begins anew, and case and parts are one text', () => {
  const linked = (id: string) => story.steps.get(id)?.html.match(/glossary\/#[\w-]+/g) ?? [];
  expect(linked('siege-where')).toEqual(['glossary/#amnesty']);
  expect(linked('siege-strikes')).toEqual(['glossary/#coalition']);
  expect(linked('families-badran')).toEqual(['glossary/#coalition']);
  expect(story.steps.get('families-badran')?.parts.survivor?.html).toContain('glossary/#amnesty');
  expect(story.steps.get('families-badran')?.parts.coalition?.html).not.toContain('class="term"');
});

test('without terms nothing is linked', () => {
  const nodes = parseMarkdown(sourceFile('a.md', 'IS')).children ?? [];
  expect(renderHtml(nodes, story.claims, termLinks([]))).toBe('<p>IS</p>');
});
