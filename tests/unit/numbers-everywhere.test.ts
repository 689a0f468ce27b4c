/**
 * A correction in the ledger changes every place that prints the number. Builds a copy of the site with three numbers
 * changed. Typed, and so out of the copy before it is built: exact words of sources and their translations, titles and
 * addresses of sources, notes and open points of the ledger, rulings, and what other claims say in their own text.
 * Whatever is left of an old number anywhere in the site was typed where it should have come from the ledger.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Story } from '../../src/story/model.ts';
import { readStory } from '../../src/story/story.ts';
import { Site } from '../bench/site.ts';
import { type Change, changedCopy, written } from '../support/changed-copy.ts';

const root = join(import.meta.dirname, '../..');
const changes: readonly Change[] = [
  { id: 'N13', old: 30_000, now: 31_400 },
  { id: 'V02', old: 1600, now: 1733 },
  { id: 'K13', old: 12_707, now: 12_911 },
];
/** Endings of the names of a figure's stills: for articles, wide stages, narrow articles, stages of phones. */
const rooms = ['', '.side', '.stack', '.phone', '.low'] as const;
let copy = '';
let site: Site;
let before: Story;
let after: Story;

beforeAll(() => {
  copy = changedCopy(changes);
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const env = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: copy, env, stdio: 'pipe' });
  site = new Site(join(copy, 'dist'));
  before = readStory(join(root, 'content'));
  after = readStory(join(copy, 'content'));
}, 240_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** All that is read as text: pages, notes, data, feeds, citations, stills. Not scripts, fonts, pixels. */
const texts = () => site.files.filter((file) => !/^_astro\/|\.(png|woff2|js)$/.test(file));

test('no old number is left, in any file', () => {
  const old = written(changes.map((change) => change.old));
  expect(texts().length).toBeGreaterThan(500);
  const left = texts().flatMap((file) => {
    // Words that are outlines say what they are beside their data, which is numbers of another kind.
    const text = site.text(file).replace(/ d="[^"]*"/g, '');
    return [...text.matchAll(old)].map(({ index }) => `${file}: …${text.slice(Math.max(0, index - 60), index + 20)}…`);
  });
  expect(left).toEqual([]);
});

describe.each(changes)('$id says $now', ({ id, old, now }) => {
  const printed = now.toLocaleString('en-GB');
  const was = old.toLocaleString('en-GB');
  /** True when the old number became the new one between two parts of the story. */
  const changed = (a: unknown, b: unknown) =>
    JSON.stringify(a).includes(was) && !JSON.stringify(a).includes(printed) && JSON.stringify(b).includes(printed);
  const says = (file: string, form = printed) => expect(site.text(file).includes(form), `${file}: ${form}`).toBe(true);

  test('in the ledger, its tables and its note', () => {
    for (const file of ['sources/index.html', 'sources/explore/index.html', 'data/claims.csv', 'data/claims.json'])
      says(file);
    says(`data/notes/${id}.html`);
    const rows = JSON.parse(site.text('data/claims.json')) as { id: string; value: unknown; text: string }[];
    const row = rows.find((claim) => claim.id === id);
    expect(row?.value).toBe(now);
    expect(row?.text).toContain(printed);
  });

  test('in the steps of the chapter, on the front page, on pages of their own', () => {
    const steps = [...after.steps.values()].filter((step) => changed(before.steps.get(step.id), step));
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) {
      for (const file of ['index.html', `${step.chapter}/index.html`, `s/${step.id}/index.html`]) says(file);
      const links = [...site.text(`s/${step.id}/index.html`).matchAll(new RegExp(`data-claim="${id}">([^<]*)`, 'g'))];
      expect(
        links.some(([, words = '']) => words.includes(printed)),
        step.id,
      ).toBe(true);
    }
  });

  test('in figures: titles, alternatives, tables, data of the stage, stills', () => {
    const figures = [...after.figures.values()].filter((figure) => Object.values(figure.claims).includes(id));
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const then = before.figures.get(figure.id);
      // The file of a figure with a dataset has its rows; the table in the pages has the claims.
      const tabled = changed(then?.table, figure.table);
      if (tabled && !figure.dataset) says(`data/${figure.id}.csv`);
      for (const step of after.steps.values()) {
        const scene = after.scenes.get(step.scene);
        if (scene?.view !== 'figure' || scene.figure !== figure.id) continue;
        const data = `data/stage/${step.chapter}.json`;
        says(data, `"id":"${id}","value":${now},`);
        if (tabled) for (const page of [step.chapter, `s/${step.id}`]) says(`${page}/index.html`);
        const [first, second] = [then, figure].map((one) => one?.states.find((state) => state.id === scene.state));
        if (!changed(first, second)) continue;
        for (const file of [data, ...rooms.map((room) => `stills/${scene.id}${room}.svg`)]) says(file);
      }
    }
  });
});

test('marks are as many as the new numbers', () => {
  const marks = (still: string) =>
    [...site.text(`stills/${still}.svg`).matchAll(/data-count="(\d+)"/g)].reduce((sum, [, n]) => sum + Number(n), 0);
  for (const room of rooms) {
    expect(marks(`artillery-all${room}`)).toBe(31_400);
    expect(marks(`damage-total${room}`)).toBe(1667 + 12_911);
  }
});

test('drawing code knows no number of a claim', () => {
  const values = [...before.claims.values()].flatMap(({ value }) =>
    typeof value === 'number' ? [value] : typeof value === 'object' ? [value.low, value.high] : [],
  );
  // Smaller ones, and a thousand, are also lengths in px and counts of marks.
  const numbers = written([...new Set(values)].filter((value) => value > 1000));
  for (const file of globSync('src/figures/**/*.ts', { cwd: root })) {
    const code = readFileSync(join(root, file), 'utf8').replaceAll('_', '');
    expect(code.match(numbers) ?? [], file).toEqual([]);
  }
});
