/** Two builds of the same content, in two folders, days and languages, one with every picture drawn anew, are the same bytes: what is cached for a year by its hash stays cached. LONG only. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, hashes, projectCopy } from '../support/project-copy.ts';

/** Fourteen hours ahead: for most of a day of UTC it is tomorrow there. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

test.runIf(process.env.LONG)('two builds are byte-identical', async () => {
  const copies = [projectCopy('identical'), projectCopy('identical-in-another-folder', true)];
  for (const [i, copy] of copies.entries()) await build(copy, i ? elsewhere : {});
  const [one, other] = copies.map((copy) => join(copy, 'dist')) as [string, string];
  const [first, second] = [hashes(one), hashes(other)];
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path));
  const said = differing.slice(0, 20).map((path) => (first.has(path) && second.has(path) ? `${path}: ${apart(join(one, path), join(other, path))}` : `${path} is in one only`));
  for (const copy of copies) rmSync(copy, { recursive: true });
  expect(said, `${differing.length} of ${first.size} files differ`).toEqual([]);
}, 3_600_000);

/** Where two files part, with what stands there. */
function apart(one: string, other: string): string {
  const [a, b] = [one, other].map((path) => readFileSync(path).toString('latin1')) as [string, string];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `at byte ${at}: ${JSON.stringify(a.slice(at, at + 60))} / ${JSON.stringify(b.slice(at, at + 60))}`;
}
