/** Mutants of the content: each makes a whole, harmless story or is refused with a message that says where. LONG=1 tries thousands. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/story/check/index.ts';
import { readContent } from '../../src/story/read/content.ts';
import { readFiles, sourceFile } from '../../src/story/read/files.ts';
import { small } from '../fuzz/base.ts';
import { directives, hostile } from '../fuzz/hostile.ts';
import { filesOf, judge } from '../fuzz/oracle.ts';
import { type Base, describe as tell, run } from '../fuzz/run.ts';

const long = Boolean(process.env.LONG);
/** Another seed by hand: SEED=17 npm run test:unit story-hostile */
const seed = Number(process.env.SEED ?? 20_170_606);

test.each<[Base, number]>([
  ['small', long ? 6000 : 300],
  ['real', long ? 200 : 5],
])('mutants of the %s content: %i', async (base, cases) => {
  const results = await run(seed, cases, base);
  const faults = results.filter((one) => one.kind === 'fault');
  const count = (kind: string) => results.filter((one) => one.kind === kind).length;
  console.log(`hostile content (${base}, seed ${seed}): ${cases} cases, ${count('story')} stories, ${count('refused')} refused, ${faults.length} faults`);
  expect(faults.map((one) => `${one.what}\n${tell(one.seed, base)}`).slice(0, 3)).toEqual([]);
  if (base === 'small') expect(count('story'), 'a generator whose mutants are all refused tests half').toBeGreaterThan(cases / 20);
}, long ? 1_800_000 : 120_000);

test('what the mutants are made of is itself a story', () => {
  expect(judge(small())).toEqual({ kind: 'story', what: '' });
});

test('hostile words and broken directives, one by one in prose of every kind, harm nothing and lose nothing', () => {
  const base = small();
  const places: readonly (readonly [string, RegExp])[] = [
    ['chapters/siege.md', /(?=battle begins\.)/],
    ['plain/siege.md', /(?=deaths in)/],
    ['chapters/families.md', /(?<=:::note\n)/],
    ['method.yaml', /(?=cases\.")/],
    ['glossary.yaml', /(?=human rights)/],
    ['scenes/siege.yaml', /(?=on the Euphrates)/],
  ];
  const faults: string[] = [];
  for (const [n, [path, place]] of places.entries()) {
    const text = new TextDecoder().decode(base.get(path));
    expect(text, path).toMatch(place);
    // Each of them in one place; in all places with LONG=1.
    for (const words of [...hostile, ...directives].filter((_, i) => long || i % places.length === n))
      for (const now of [text.replace(place, () => `${words} `), text.replace(place, () => `\n\n${words}\n\n`)]) {
        const verdict = judge(new Map([...base, [path, new TextEncoder().encode(now)]]));
        if (verdict.kind === 'fault') faults.push(`${path}: ${JSON.stringify(words.slice(0, 80))}: ${verdict.what.slice(0, 300)}`);
      }
  }
  expect(faults).toEqual([]);
}, 120_000);

test('a YAML file that cannot be read hides no problem of the others', () => {
  const paths = [...small().keys()].filter((path) => path.endsWith('.yaml'));
  for (const broken of paths) {
    const files = new Map(filesOf(small()));
    for (const path of paths) files.set(path, sourceFile(`content/${path}`, `${files.get(path)?.text}\nstray: 1\n`));
    files.set(broken, sourceFile(`content/${broken}`, '"'));
    const said = new Set(check(readContent(files)).filter((one) => /stray|not YAML/.test(one.what)).map((one) => one.file));
    expect([...said].sort(), `${broken} is broken`).toEqual(paths.map((path) => `content/${path}`).sort());
  }
});

test('a folder named like a file and a link to nothing are told, with the problems of the others', () => {
  const root = mkdtempSync(join(tmpdir(), 'hostile-'));
  for (const folder of ['claims/x.yaml', 'chapters', 'scenes']) mkdirSync(join(root, folder), { recursive: true });
  symlinkSync('/nowhere/at-all.md', join(root, 'chapters/gone.md'));
  writeFileSync(join(root, 'scenes/a.yaml'), 'scenes: 1\n');
  const said = check(readContent(readFiles(root, 'content'))).map((one) => `${one.file}:${one.line}:${one.column} ${one.what}`);
  rmSync(root, { recursive: true });
  expect(said).toContain('content/claims/x.yaml:1:1 the file cannot be read: EISDIR');
  expect(said).toContain('content/chapters/gone.md:1:1 the file cannot be read: ENOENT');
  expect(said.join('\n')).toContain('content/scenes/a.yaml:1:9 scenes is 1');
});
