/** Two builds of the same content, in two folders, days and languages, one with every picture drawn anew, are the same bytes: what is cached for a year by its hash stays cached. LONG only. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, differing, projectCopy } from '../support/project-copy.ts';

/** Fourteen hours ahead: for most of a day of UTC it is tomorrow there. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

test.runIf(process.env.LONG)('two builds are byte-identical', async () => {
  const copies = [projectCopy('identical'), projectCopy('identical-in-another-folder', true)];
  for (const [i, copy] of copies.entries()) await build(copy, i ? elsewhere : {});
  const [one, other] = copies.map((copy) => join(copy, 'dist')) as [string, string];
  const said = differing(one, other);
  for (const copy of copies) rmSync(copy, { recursive: true });
  expect(said).toEqual([]);
}, 3_600_000);
