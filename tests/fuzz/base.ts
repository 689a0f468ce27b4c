/** Good content to start from: the small one of the fixtures with what it lacks, and the real one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Bytes } from './mutant.ts';

const root = join(import.meta.dirname, '../..');

/** The files of a folder that the reader reads. */
function folder(path: string): Map<string, Uint8Array> {
  const all = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  const files = all.filter((name) => /\.(md|yaml|json)$/.test(name) && statSync(join(path, name)).isFile());
  return new Map(files.map((name) => [name.split(sep).join('/'), readFileSync(join(path, name))]));
}

const extra: Readonly<Record<string, string>> = {
  'method.yaml': `sections:
  - id: signs
    title: How a number is drawn
    text: ["Amnesty documents :claim{#C06} cases.", "It calls them :quote[a small sample]{#C07}."]
    items:
      - { label: At least, text: "As in :claim{#C06 show=unit}.", sign: at least, claim: C06 }
  - { id: disputes, title: Where accounts differ, text: [Every one is here.], disputes: true }
`,
  'scenes/words.yaml': `scenes:
  - { id: rovera, view: quote, claims: [C31], name: Donatella Rovera, role: "of Amnesty, 2017", gloss: "One of :claim{#C06} cases." }
`,
  'geo/story.json': `{
"iraq": [[[42.36,37.11],[42.56,37.15]]],
"wall": [[39.0,35.9],[39.1,35.9]],
"bridges": {"old-bridge": [[39.0,35.9],[39.1,35.9]]},
"courses": [{"place":"raqqa","from":0,"to":8,"line":[[39.0,35.9],[39.1,35.9]]}]
}
`,
};

export const small = (): Bytes =>
  new Map([...folder(join(root, 'tests/fixtures/content/_base')), ...Object.entries(extra).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)]);

export const real = (): Bytes => folder(join(root, 'content'));
