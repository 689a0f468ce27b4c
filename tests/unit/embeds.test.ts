import { expect, test } from 'vitest';
import { claimsOf, correctedOf, embeddables } from '../../src/build/embeds.ts';
import { loadStory } from '../../src/story/story.ts';

const story = loadStory();
const all = embeddables(story);

test('everything that can be embedded has an id of its own', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every chapter, every step and every figure that is told can be embedded', () => {
  const kinds = (kind: string) => all.filter((one) => one.kind === kind).map(({ id }) => id);
  expect(kinds('chapter')).toEqual(story.chapters.map(({ id }) => id));
  expect(kinds('step')).toEqual([...story.steps.keys()]);
  const shown = new Set([...story.scenes.values()].flatMap((scene) => (scene.view === 'figure' ? [scene.figure] : [])));
  expect(new Set(kinds('figure'))).toEqual(shown);
});

test('a family case carries its content note, its chapter says that there are some', () => {
  const cases = [...story.steps.values()].filter(({ kind }) => kind === 'case');
  expect(cases.length).toBe(4);
  for (const { id, chapter } of cases) {
    expect(all.find((one) => one.id === id)?.note).toBeTruthy();
    expect(all.find((one) => one.id === chapter)?.note).toBeTruthy();
  }
});

test('a correction is known to every step and figure that shows its claim', () => {
  const [id = ''] = [...(story.figures.get('air-strikes') ? Object.values(story.figures.get('air-strikes')?.claims ?? {}) : [])];
  const correction = { id: 'a-correction', date: '2026-12-01', claims: [id], was: 'was', is: 'is', why: 'because of a test' };
  const changed = { ...story, corrections: [correction] };
  const marked = embeddables(changed).filter(({ corrected }) => corrected);
  expect(marked.map((one) => one.id)).toContain('air-strikes');
  expect(marked.map((one) => one.id)).toContain('siege');
  expect(marked.every(({ corrected }) => corrected?.on === '1 December 2026')).toBe(true);
  const told = [...story.steps.values()].filter((step) => claimsOf(story, step).includes(id));
  expect(marked.filter(({ kind }) => kind === 'step').map((one) => one.id)).toEqual(told.map((step) => step.id));
  expect(correctedOf(story, [id])).toBeNull();
});
