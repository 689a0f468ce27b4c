/** The storyboard: every scene while one writes (that no build has it is in licences.test.ts). */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { board } from '../../src/build/storyboard/board.ts';
import { loadStory } from '../../src/story/story.ts';
import { projectCopy } from '../support/changed-copy.ts';

const story = loadStory();
const scenes = board(story);

test('every scene is there once, with its steps in the order of the story and its files', () => {
  expect(scenes.map(({ id }) => id).sort()).toEqual([...story.scenes.keys()].sort());
  expect(scenes.flatMap(({ steps }) => steps.map(({ id }) => id)).sort()).toEqual([...story.steps.keys()].sort());
  for (const { id, files, steps, alt } of scenes) {
    expect(alt, id).not.toBe('');
    expect(files.some(({ file }) => file.startsWith('content/scenes/')), id).toBe(true);
    expect(files.filter(({ file }) => file.startsWith('content/chapters/')), id).toHaveLength(steps.length);
  }
  const aswad = scenes.find(({ shows }) => shows.startsWith('figure family-aswad'));
  expect(aswad?.files.map(({ file }) => file)).toContain('src/figures/family/draw.ts');
});

let copy = '';
let server: ChildProcess | undefined;
let address = '';
beforeAll(async () => {
  copy = projectCopy('storyboard');
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const env = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', '0'], { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'] });
  server = child;
  address = await new Promise((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        said += part;
        const found = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
        if (found) resolve(found);
      });
    child.once('exit', () => reject(new Error(said)));
  });
}, 60_000);
afterAll(() => {
  server?.kill();
  rmSync(copy, { recursive: true, force: true });
});

test('astro dev answers with it and its pictures', { timeout: 60_000 }, async () => {
  const page = await (await fetch(`${address}/_storyboard/`)).text();
  for (const { id } of scenes) {
    expect(page).toContain(`data-scene="${id}"`);
    for (const end of ['side.paper', 'side.night', 'stack.paper', 'stack.night']) expect(page).toContain(`/_storyboard/${id}.${end}.svg`);
  }
  const [first] = scenes;
  const picture = await fetch(`${address}/_storyboard/${first?.id}.stack.night.svg`);
  expect(picture.headers.get('content-type')).toContain('image/svg+xml');
  expect(await picture.text()).toContain('color-scheme:dark');
});
