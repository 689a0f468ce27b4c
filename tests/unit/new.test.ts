/** What `npm run new:chapter` and `new:figure` write passes as it stands, and a name that cannot be had is refused before anything is written. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureData } from '../../src/figures/data.ts';
import { frame, stillSizes } from '../../src/figures/frame.ts';
import { toSvg } from '../../src/figures/svg.ts';
import type { Draw } from '../../src/figures/types.ts';
import { formatProblem } from '../../src/story/problem.ts';
import { readStory } from '../../src/story/story.ts';
import { refuse } from '../../src/tools/refuse.ts';
import { isSlug, toSlug } from '../../src/tools/slug.ts';
import { takenNames } from '../../src/tools/taken.ts';
import { projectCopy } from '../support/changed-copy.ts';
import { collisions, sizes, wordBoxes } from './figures-picture.ts';

let copy = '';
beforeAll(() => {
  copy = projectCopy('new');
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/tools/cli.ts', ...args], { cwd: copy, encoding: 'utf8' });
const check = () => execFileSync(process.execPath, ['src/story/cli.ts'], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
const files = () => readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((file) => !/^node_modules/.test(file)).length;

test('a new chapter passes the checker, with a plain twin that is easy to read', { timeout: 60_000 }, () => {
  const { status, stdout } = run('chapter', 'ways-back');
  expect(status, stdout).toBe(0);
  expect(stdout).toContain('content/chapters/ways-back.md');
  expect(check()).toMatch(/, no problem$/m);
  const story = readStory(join(copy, 'content'));
  const chapter = story.chapters.find(({ id }) => id === 'ways-back');
  expect(chapter?.title).toBe('Ways back');
  expect(story.chapters.at(-1)).toBe(chapter);
  for (const step of chapter?.steps ?? []) {
    expect(step.claims.length).toBeGreaterThan(0);
    expect(step.plain.claims).toEqual(step.claims);
    expect(step.plain.grade).toBeLessThanOrEqual(8);
    expect(story.scenes.has(step.scene)).toBe(true);
  }
});

describe('a new figure', () => {
  test('passes the checker and is in the registry', { timeout: 60_000 }, () => {
    const { status, stdout, stderr } = run('figure', 'two-images');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('src/figures/two-images/draw.ts');
    expect(check()).toMatch(/, no problem$/m);
    expect(readFileSync(join(copy, 'src/figures/index.ts'), 'utf8')).toContain("'two-images': () => import('./two-images/draw.ts')");
    expect(readFileSync(join(copy, 'content/ui/en.yaml'), 'utf8')).toMatch(/^figure_two-images: Two images$/m);
  });

  test('is drawn in every room, no words on words', async () => {
    const { draw } = (await import(join(copy, 'src/figures/two-images/draw.ts'))) as { draw: Draw };
    const story = readStory(join(copy, 'content'));
    const figure = story.figures.get('two-images');
    const data = figureData(story, 'two-images');
    for (const size of [...sizes, { width: 280, height: 240 }, { width: 320, height: 165 }, { width: 1400, height: 800 }]) {
      const node = draw(data, 'all', size);
      expect(toSvg(node)).not.toMatch(/NaN|undefined|Infinity|:claim| style=/);
      const boxes = wordBoxes(node);
      expect(boxes.map(({ words }) => words)).toContain('12,707');
      expect(collisions(boxes)).toEqual([]);
      expect(boxes.filter((box) => box.x0 < -2 || box.x1 > size.width + 2 || box.y1 > size.height + 1)).toEqual([]);
    }
    for (const size of Object.values(stillSizes))
      for (const state of figure?.states ?? [])
        expect(frame(draw, data, state.id, size, { ...state, source: figure?.source ?? '' }).attrs['aria-label']).toBe(state.alt);
  });
});

describe('names', () => {
  test.each([
    ['chapter', '', /^new:chapter:1:1 {2}a chapter needs a name/, undefined],
    ['chapter', 'Lost Streets!', /^new:chapter:1:1 {2}“Lost Streets!” cannot stand in an address/, 'lost-streets'],
    ['chapter', 'Human Shields', /^new:chapter:1:1 {2}“Human Shields” cannot stand/, 'human-shields-2'],
    ['chapter', 'after_math', /^new:chapter:1:6 {2}“after_math” cannot stand/, 'after-math'],
    ['chapter', 'siege', /^content\/chapters\/siege\.md:1:1 {2}“siege” is taken/, 'siege-2'],
    ['chapter', 'sources', /^src\/pages\/sources(\.astro)?:1:1 {2}“sources” is taken/, 'sources-2'],
    ['chapter', 'teach', /:1:1 {2}“teach” is taken/, 'teach-2'],
    ['figure', 'siege-who', /^content\/chapters\/siege\.md:\d+:10 {2}“siege-who” is taken/, 'siege-who-2'],
    ['figure', 'damage', /^content\/figures\/damage\.yaml:1:5 {2}“damage” is taken/, 'damage-2'],
    ['figure', 'Größe', /^new:figure:1:1 {2}“Größe” cannot stand/, 'gro-e'],
    ['figure', 'marks', /^src\/figures\/marks:1:1 {2}“marks” is taken/, 'marks-2'],
  ] as const)('new:%s %j is refused', (kind, name, said, near) => {
    const found = refuse(kind, name, takenNames(copy, kind));
    expect(found && formatProblem(found)).toMatch(said);
    expect(found?.nearest).toBe(near);
  });

  test('nothing is written for a name that is refused', { timeout: 60_000 }, () => {
    const before = files();
    const { status, stderr } = run('chapter', 'siege');
    expect(status).toBe(1);
    expect(stderr).toContain('“siege” is taken\n');
    expect(stderr).not.toContain('    at ');
    expect(files()).toBe(before);
  });

  test('whatever is written, the nearest form is one', () => {
    for (const name of ['Air strikes', '--a--b--', '2017 siege', 'éàü', 'x'.repeat(200), '../../etc/passwd', 'a.b', 'CamelCase'])
      expect(isSlug(toSlug(name) ?? ''), name).toBe(true);
    for (const name of ['', '2017', '—', 'الرقة']) expect(toSlug(name)).toBeUndefined();
  });
});
