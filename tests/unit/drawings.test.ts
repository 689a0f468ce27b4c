/** Files of pictures: what names them, and that the build begins all that its pages ask for. */
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardInput, nameless, pictureInput, roomsOf, sceneOf } from '../../src/build/picture-input.ts';
import { allDrawings } from '../../src/build/drawings/all.ts';
import { type Drawing, draw } from '../../src/build/drawings/draw.ts';
import { cards } from '../../src/build/cards.ts';
import { pictureFiles } from '../../src/build/picture-files.ts';
import { layouts, stillDrawing, stillFiles } from '../../src/build/stills.ts';
import { stillSources } from '../../src/build/still-sources.ts';
import { drawingsRoom, tidyDrawings } from '../../src/build/drawings/room.ts';
import { cachePath } from '../../src/look/cache.ts';
import { loadStory } from '../../src/story/story.ts';

const story = loadStory();

test('a build begins every still, picture and card', () => {
  const all = [...allDrawings(story)].flat();
  const scenes = [...story.scenes.values()];
  const maps = scenes.filter(({ view }) => view === 'map').length;
  const stills = scenes.flatMap((scene) => roomsOf(story, scene)).length;
  expect(all.filter(({ as }) => as === 'card')).toHaveLength(cards(story).length);
  expect(all.filter(({ as }) => as !== 'card')).toHaveLength(stills + scenes.length * pictureFiles('any').length + maps * layouts.length);
});

test('a scene that no step shows has no still for the stage of a phone, and is not put there', () => {
  const { scene } = story.site;
  expect(roomsOf(story, sceneOf(story, scene))).toEqual(['page', 'stack', 'side']);
  expect(() => stillSources(stillFiles(story, scene), 'stage map')).toThrow(`stills/${scene}.svg has no file for the room "low": no step shows its scene on the stage`);
});

test('what a picture is drawn from is plain data that another thread can be given', () => {
  for (const id of story.scenes.keys())
    for (const input of [pictureInput(story, id, 'side'), cardInput(story, id)]) expect(JSON.parse(JSON.stringify(input)), id).toEqual(JSON.parse(JSON.stringify(structuredClone(input))));
});

test('pixels know neither the name of a scene nor its words for those who cannot see it', async () => {
  const [id] = [...story.scenes].find(([, { view }]) => view === 'map') ?? [''];
  const picture = pictureInput(story, id, 'page');
  const png = { as: 'png', theme: 'paper', width: 380 } as const;
  expect((await draw({ ...png, picture })).equals(await draw({ ...png, picture: nameless(picture) }))).toBe(true);
});

test.each([
  ['a figure of few words', 'two-numbers-words', 'outlined'],
  ['a figure of many', 'toll-timeline-late', 'embedded'],
] as const)('the letters of %s are what weighs less: %s, %s', async (_, id, letters) => {
  const still = stillDrawing(story, id, 'stack');
  const [chosen, lighter] = [await draw(still), await draw({ ...still, letters } as Drawing)];
  expect(chosen.equals(lighter)).toBe(true);
});

test('what other states of the code have drawn is removed when nobody has used it for a day', { timeout: 30_000 }, () => {
  const [other, own] = [cachePath('drawings', `test-${process.pid}`), cachePath(drawingsRoom(), '')];
  mkdirSync(other, { recursive: true });
  tidyDrawings();
  expect([existsSync(other), existsSync(own)]).toEqual([true, true]);
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  utimesSync(other, old, old);
  tidyDrawings();
  expect([existsSync(other), existsSync(own)]).toEqual([false, true]);
});
