import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { arabic, italic, latin } from '../../src/look/glyphs.ts';
import { faces, ttfOf } from '../../src/look/ttf.ts';

const fonts = 'src/look/fonts';
const size = (...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + statSync(join(fonts, `${name}.woff2`)).size, 0);

describe('web fonts', () => {
  it('of a first view with Arabic and italic stay under 130 kB, all of them under 250 kB', () => {
    expect(size('serif', 'sans', 'serif-italic', 'naskh-500')).toBeLessThan(130_000);
    expect(readdirSync(fonts).reduce((sum, name) => sum + statSync(join(fonts, name)).size, 0)).toBeLessThan(250_000);
  });

  it('have every character that glyphs.ts asks of them', async () => {
    const files = await Promise.all(faces.map(ttfOf));
    const covered = files.map((file) => new Set(new Face(new Blob(readFileSync(file))).collectUnicodes()));
    const has = (text: string): number =>
      covered.filter((set) => [...text].every((c) => set.has(c.codePointAt(0) as number))).length;
    expect({ latin: has(latin), italic: has(italic), arabic: has(arabic) }).toEqual({ latin: 4, italic: 5, arabic: 3 });
  });

  it('have every character of content/', () => {
    const known = new Set(`${latin}${arabic}\n\u200f`);
    const missing = readdirSync('content', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(md|ya?ml|json|geojson)$/.test(entry.name))
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        const strange = new Set([...readFileSync(path, 'utf8')].filter((c) => !known.has(c)));
        return [...strange].map(
          (c) =>
            `${path}: ${c} (U+${c.codePointAt(0)?.toString(16).toUpperCase()}) is in no web font; add it to src/look/glyphs.ts`,
        );
      });
    expect(missing).toEqual([]);
  });
});
