/** Which pages `build:again` makes anew after a change, and that no page reads words that its key does not hold. */
import { expect, test } from 'vitest';
import { pageKeys } from '../../src/build/again/keys.ts';
import { guardWords } from '../../src/build/again/words.ts';
import type { Step, Story } from '../../src/story/model.ts';
import { readStory } from '../../src/story/story.ts';

const story = readStory('content');
const city = story.steps.get('siege-city') as Step;

/** The story with another step in place of "siege-city". */
const withCity = (changed: Partial<Step>): Story => {
  const step = { ...city, ...changed };
  const chapters = story.chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.map((one) => (one === city ? step : one)) }));
  return { ...story, chapters, steps: new Map([...story.steps].map(([id, one]) => [id, one === city ? step : one])) };
};

const own = ['/siege/', '/plain/siege/', '/newsrooms/siege/', '/embed/siege/', '/s/siege-city/', '/s/siege-where/', '/embed/siege-city/', '/teach/s/siege-city/', '/cite/siege.bib', '/oembed/siege-city.json', '/cards/siege-city.png'];
const others = ['/human-shields/', '/s/human-shields-river/', '/embed/competing-tolls/', '/plain/four-families/', '/cite/ledger.bib', '/embed/two-numbers/', '/oembed/two-numbers.json', '/cards/cover.png', '/stills/siege-city.side.svg', '/stills/base/x.svg', '/pictures/siege-city.light.png', '/data/notes/K01.html', '/teach/qr/siege-city.svg'];
const always = ['/', '/newsrooms/', '/teach/', '/teach/order/', '/plain/', '/sources/', '/sources/explore/', '/method/', '/data/', '/data/claims.csv', '/data/stage/siege.json', '/embed/v1.js', '/feed.xml', '/404.html', '/teach/comparing-reports/'];

/** Of these pages, those whose key is another one for the changed story. */
const anew = (changed: Story, paths: readonly string[]) => {
  const [before, after] = [pageKeys(story), pageKeys(changed)];
  return paths.filter((path) => before(path)?.key !== after(path)?.key);
};

test.each(['html', 'text', 'plain', 'parts'] as const)('other words (%s) make the pages of their chapter anew and no others', (name) => {
  const changed = { html: { html: `${city.html}.` }, text: { text: `${city.text}.` }, plain: { plain: { ...city.plain, text: 'Other.' } }, parts: { parts: { note: { html: '.', text: '.' } } } }[name];
  expect(anew(withCity(changed), [...own, ...others])).toEqual(own);
});

test.each([{ title: 'Another title' }, { date: 'Another day' }, { scene: 'siege-who' }, { claims: [] }])('what other pages print of a step makes all of them anew: %o', (changed) => {
  expect(anew(withCity(changed), [...own, ...others])).toEqual([...own, ...others]);
});

test('a setting and another title of the site make all of them anew', () => {
  expect(anew({ ...story, site: { ...story.site, title: 'Another' } }, [...own, ...others])).toEqual([...own, ...others]);
  const [before, after] = [pageKeys(story, { SITE: 'https://a.example' }), pageKeys(story, { SITE: 'https://b.example' })];
  expect(before('/siege/')?.key).not.toBe(after('/siege/')?.key);
});

test('pages that may hold the words of several chapters have no key', () => {
  const keyOf = pageKeys(story);
  expect(always.filter((path) => keyOf(path))).toEqual([]);
});

test('words are read by pages of their chapter and by pages without a key, not by others', () => {
  const guarded = withCity({});
  const reads = guardWords(guarded);
  const text = () => guarded.steps.get('siege-city')?.text;
  expect(text()).toBe(city.text);
  reads({ page: '/siege/', chapter: 'siege' });
  expect(text()).toBe(city.text);
  reads({ page: '/s/human-shields-river/', chapter: 'human-shields' });
  expect(text).toThrow('/s/human-shields-river/ reads the text of siege-city, which is not in its key (src/build/again/keys.ts)');
  expect(() => guarded.chapters[0]?.steps.map(({ plain }) => plain)).toThrow('reads the plain of siege-where');
  reads({ page: '/stills/siege-city.svg', chapter: null });
  expect(text).toThrow('/stills/siege-city.svg reads the text of siege-city');
  reads(undefined);
  expect(text()).toBe(city.text);
});
