/** Plain words: how they are read and printed, that none is missing, and what those of the site keep of the full text. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pace, readingMinutes } from '../../src/build/reading-time.ts';
import { check } from '../../src/story/check/index.ts';
import { highestGrade, readingGrade } from '../../src/story/grade.ts';
import type { Step } from '../../src/story/model.ts';
import { formatProblem } from '../../src/story/problem.ts';
import { readContent } from '../../src/story/read/content.ts';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { fragmentsOf } from '../../src/story/read/step.ts';
import { loadStory, readStory } from '../../src/story/story.ts';
import { warnings } from '../../src/story/warnings.ts';

const files = readFiles(join(import.meta.dirname, '../fixtures/content/_base'), 'content');
const ours = join(import.meta.dirname, '../../content');

test('a step has its plain words, printed like its full text', () => {
  const { steps } = readStory(files);
  expect(steps.get('siege-strikes')?.plain).toEqual({
    html: '<p>In July there were <a class="claim" href="/sources/#K02" data-claim="K02">645 air strikes</a>, the <a class="term" href="/glossary/#coalition">Coalition</a> reports.</p>',
    text: 'In July there were 645 air strikes, the Coalition reports.',
    parts: {},
    claims: ['K02'],
    grade: expect.any(Number),
  });
  const badran = steps.get('families-badran')?.plain;
  expect(Object.keys(badran?.parts ?? {})).toEqual(['note', 'summary', 'where', 'who', 'survivor', 'coalition']);
  expect(badran?.claims).toEqual(['K64', 'E23']);
  expect(badran?.parts.coalition?.html).toMatch(/^<h4>18 July: accepted<\/h4><p>The Coalition says/);
});

test('terms are linked in the plain words too, at their own first mention', () => {
  const { steps } = loadStory(ours);
  const first = [...steps.values()][0] as Step;
  for (const html of [first.html, first.plain.html])
    expect(html.match(/class="term" href="\/glossary\/#islamic-state"/g)).toHaveLength(1);
});

test('a chapter without plain words is one problem, at its file', () => {
  const without = new Map([...files].filter(([path]) => path !== 'plain/siege.md'));
  expect(check(readContent(without)).map(formatProblem)).toEqual([
    'content/chapters/siege.md:1:1  chapter “siege” has no plain words\n' +
      '  expected: content/plain/siege.md, with a :::step{#slug} for each step',
  ]);
});

describe('the reading grade', () => {
  test('is Flesch and Kincaid’s formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59 is below nought.
    expect(readingGrade('The cat sat on the mat.')).toBe(0);
    // 5 words, 1 sentence, 11 syllables: 0.39 × 5 + 11.8 × 2.2 − 15.59 = 12.32.
    expect(readingGrade('The committee remembered three elephants.')).toBe(12.3);
  });

  test('leaves quotations out, with the full stop they end on', () => {
    const own = 'She was there. He was too.';
    expect(readingGrade(`She was there. “Indiscriminate, disproportionate international obligations.” He was too.`)).toBe(
      readingGrade(own),
    );
    expect(readingGrade('“All of it is quoted here.”')).toBe(0);
  });

  test('counts a number as one syllable, initials letter by letter, and a line as a sentence', () => {
    const grade = readingGrade('They saw more than 1,600 families there, everybody remembers.');
    expect(readingGrade('They saw more than six families there, everybody remembers.')).toBe(grade);
    expect(readingGrade('Everybody remembers families, SDF')).toBeGreaterThan(
      readingGrade('Everybody remembers families, men'),
    );
    expect(readingGrade('Everybody remembers\nfamilies everywhere')).toBeLessThan(
      readingGrade('Everybody remembers families everywhere'),
    );
    expect(readingGrade('')).toBe(0);
  });

  test('is a warning with its place when it is too high, and no problem', () => {
    const hard =
      'Considerable international organisations subsequently documented extraordinarily complicated circumstances, the Coalition reports.';
    const path = 'plain/siege.md';
    const text = files.get(path)?.text.replace(/In July there.*/, hard) ?? '';
    const content = readContent(new Map([...files, [path, sourceFile(`content/${path}`, text)]]));
    expect(check(content)).toEqual([]);
    expect(warnings(content).map(formatProblem)).toEqual([
      expect.stringMatching(/^content\/plain\/siege\.md:7:10 {2}the plain words of “siege-strikes” read at grade \d+\.?\d*\n/),
    ]);
    expect(warnings(readContent(files))).toEqual([]);
  });
});

describe('reading minutes', () => {
  const step = (words: number, plain: number) =>
    ({ id: 'a-b', title: 'Title', text: 'word '.repeat(words - 1), parts: {}, plain: { text: 'word '.repeat(plain - 1), parts: {} } }) as Step;

  test('two levels, rounded up', () => {
    expect(pace).toEqual({ full: 200, plain: 130 });
    expect(readingMinutes(step(200, 131))).toEqual({ full: 1, plain: 2, words: { full: 200, plain: 131 } });
    expect(readingMinutes(step(201, 130))).toEqual({ full: 2, plain: 1, words: { full: 201, plain: 130 } });
  });

  test('several steps are added up before they are rounded', () => {
    const short = step(50, 40);
    expect(readingMinutes([short, short, short])).toEqual({ full: 1, plain: 1, words: { full: 150, plain: 120 } });
    expect(readingMinutes([])).toEqual({ full: 1, plain: 1, words: { full: 0, plain: 0 } });
  });

  test('the parts of a case are read too', () => {
    const { steps } = readStory(files);
    const badran = steps.get('families-badran') as Step;
    const { words } = readingMinutes(badran);
    expect(words.full).toBeGreaterThan(60);
    expect(words.plain).toBeGreaterThan(60);
  });
});

describe('our plain words', () => {
  const content = readContent(ours);
  const steps = [...loadStory(ours).steps.values()];

  test('none is above the grade we aim at', () => {
    expect(warnings(content)).toEqual([]);
    for (const { id, plain } of steps) expect(plain.grade, id).toBeLessThanOrEqual(highestGrade);
  });

  // The pages say that numbers, quotations and sources are the same.
  test('keep every claim and every quotation of the full text, and add none', () => {
    for (const chapter of content.chapters)
      for (const full of chapter.steps) {
        const plain = content.plain
          .find(({ id }) => id === chapter.id)
          ?.steps.find(({ slug }) => slug === full.slug);
        const told = (block: typeof full | undefined, kind?: string) =>
          [...new Set((block ? fragmentsOf(block) : []).flatMap(({ refs }) => refs.filter((ref) => !kind || ref.kind === kind)).map((ref) => (kind ? `${ref.id} ${ref.label}` : ref.id)))].sort();
        expect(told(plain), full.slug).toEqual(told(full));
        expect(told(plain, 'quote'), full.slug).toEqual(told(full, 'quote'));
      }
  });

  test('are short sentences: fifteen words or fewer in most, never more than thirty', () => {
    const lengths = steps.flatMap(({ plain }) =>
      [plain, ...Object.values(plain.parts)].flatMap(({ text }) =>
        text
          .replace(/“[^”]*”/g, (quoted) => (/[.!?…]”$/.test(quoted) ? '.' : ''))
          .split(/[.!?]+(?:\s|$)|\n/)
          .map((sentence) => sentence.match(/[\p{L}\d]\S*/gu)?.length ?? 0)
          .filter((count) => count > 0),
      ),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
    expect(lengths.filter((count) => count <= 15).length / lengths.length).toBeGreaterThan(0.9);
  });
});
