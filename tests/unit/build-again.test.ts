/**
 * `npm run build:again` makes the same bytes as a whole build, whatever was changed before it. One change here, with LONG
 * all of them, one after the other in the same folder. Which pages a change makes anew: build-again-keys.
 */
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { again, build, differing, projectCopy } from '../support/project-copy.ts';

/** What an author may change: a file of the project, what stands there, and what then does. */
const changes: readonly (readonly [what: string, file: string, from: string | RegExp, to: string])[] = [
  ['a word of a step', 'content/chapters/siege.md', 'The river runs along', 'The river flows along'],
  ['a word in plain words', 'content/plain/human-shields.md', /\bThat means: /, 'It means: '],
  ['a heading of a step', 'content/chapters/siege.md', '## The city', '## The city by the river'],
  ['the date of a step', 'content/chapters/siege.md', 'date="Late 2016"', 'date="End of 2016"'],
  ['the scene of a step', 'content/chapters/siege.md', 'scene="siege-city"', 'scene="siege-who"'],
  ['a claim that a step names besides', 'content/chapters/siege.md', 'By then Islamic State had ruled it', 'By then Islamic State, which had :claim[seized it]{#P22}, had ruled it'],
  ['the title of a chapter', 'content/chapters/four-families.md', /^title: .*/m, 'title: Four families, four homes'],
  ['the description of a chapter', 'content/chapters/competing-tolls.md', /^description: /m, 'description: Again. '],
  ['the order of chapters', 'content/chapters/siege.md', 'number: 1', 'number: 9'],
  ['a line for teachers', 'content/teach/sections.yaml', 'Where Raqqa lies, who held it', 'Where the city lies, who held it'],
  ['a term of the glossary', 'content/glossary.yaml', 'The armed group that seized Raqqa', 'An armed group that seized Raqqa'],
  ['the words of a map for those who do not see it', 'content/scenes/siege.yaml', 'A map of Syria and Iraq.', 'A map of Iraq and Syria.'],
  ['where a map looks', 'content/scenes/siege.yaml', 'bounds: [35.6, 32.2, 45.4, 37.5]', 'bounds: [35.5, 32.2, 45.5, 37.6]'],
  ['the title of the site', 'content/site.yaml', 'title: What Raqqa Cost', 'title: What Raqqa Has Cost'],
  ['a word of the page', 'content/ui/en.yaml', /^previous: .*/m, 'previous: Before'],
  ['a style', 'src/styles/note.css', /$/, '\n.note { --tried: 1; }\n'],
  ['a file that is shipped as it is', 'public/favicon.svg', /$/, '\n<!-- tried -->\n'],
];

const slice = process.env.LONG ? changes : changes.slice(0, 1);

describe('build:again', () => {
  let [kept, fresh] = ['', ''];
  const dist = () => [join(kept, 'dist'), join(fresh, 'dist')] as const;
  beforeAll(async () => {
    [kept, fresh] = [projectCopy('again', true), projectCopy('whole', true)];
    // Pictures that other builds have drawn: this is about pages.
    cpSync('node_modules/.cache/what-raqqa-cost', join(kept, 'node_modules/.cache/what-raqqa-cost'), { recursive: true });
    cpSync('node_modules/.cache/what-raqqa-cost', join(fresh, 'node_modules/.cache/what-raqqa-cost'), { recursive: true });
    await build(kept, {}, again);
  }, 600_000);
  afterAll(() => {
    for (const copy of [kept, fresh]) rmSync(copy, { recursive: true });
  });

  test('keeps what has not changed', async () => {
    const written = (file: string) => statSync(join(kept, 'dist', file)).mtimeMs;
    const files = ['siege/index.html', 's/human-shields-river/index.html', 'stills/siege-city.side.svg', 'index.html'];
    const before = files.map(written);
    await build(kept, {}, again);
    expect(files.filter((file, i) => written(file) !== before[i]), 'written anew').toEqual(['index.html']);
  }, 600_000);

  test.each(slice)('is a whole build after a change of %s', async (_, file, from, to) => {
    for (const copy of [kept, fresh]) {
      const path = join(copy, file);
      const [before, after] = [readFileSync(path, 'utf8'), readFileSync(path, 'utf8').replace(from, to)];
      expect(after, `${file} has no ${from}`).not.toBe(before);
      writeFileSync(path, after);
    }
    await build(kept, {}, again);
    await build(fresh);
    expect(differing(...dist())).toEqual([]);
  }, 600_000);

  test.runIf(process.env.LONG)('trusts no folder in which something else was built', async () => {
    const path = join(kept, 'content/chapters/siege.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Old City', 'Old Town'));
    await build(kept);
    writeFileSync(path, text);
    await build(kept, {}, again);
    expect(differing(...dist())).toEqual([]);
  }, 600_000);

  test.runIf(process.env.LONG)('stops where a page reads words that its key does not hold', async () => {
    const path = join(kept, 'src/pages/s/[step].astro');
    writeFileSync(path, readFileSync(path, 'utf8').replace('<h1>{step.title}</h1>', "<h1>{step.title}{story.steps.get('siege-city')?.text}</h1>"));
    await expect(build(kept, {}, again)).rejects.toThrow(/\/s\/[\w-]+\/ reads the text of siege-city, which is not in its key \(src\/build\/again\/keys\.ts\)/);
  }, 600_000);
});
