import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src/story');
const allowed = new Set(['zod', 'yaml', 'satteri', 'flesch-kincaid', 'syllable', 'node:fs', 'node:path']);

test('the story model is pure: it imports no Astro, no D3, no map and nothing of ours from outside', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const file of files)
    for (const [, from = ''] of readFileSync(join(root, file), 'utf8').matchAll(/\bfrom '([^']+)'/g)) {
      const inside = join(root, file, '..', from).startsWith(root);
      expect(from.startsWith('.') ? inside : allowed.has(from), `${file} imports ${from}`).toBe(true);
    }
});
