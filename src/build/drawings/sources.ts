import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '../../look/cache.ts';

/** What a drawing depends on besides itself: code, style, fonts, geodata, and the packages that draw. */
const paths = ['src/build', 'src/figures', 'src/look', 'src/map', 'src/story', 'src/styles/tokens.css', 'content/geo'];
const packages = ['@resvg/resvg-js', 'sharp', 'subset-font', 'harfbuzzjs', 'd3'];

let known: string | undefined;

/** Changes when anything does that could change a drawing: rather draw all anew than keep one that is out of date. */
export function sourcesHash(): string {
  if (known) return known;
  const files = paths.flatMap((path) => (statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)))).sort();
  const own = files.filter((file) => statSync(file).isFile()).flatMap((file) => [file.replaceAll('\\', '/'), readFileSync(file)]);
  const lock = existsSync('package-lock.json') ? [readFileSync('package-lock.json')] : packages.map((name) => readFileSync(join('node_modules', name, 'package.json')));
  known = hash(...own, ...lock);
  return known;
}
