/**
 * Cuts the web fonts of the site: `node src/look/subset-fonts.ts`. Run by hand when glyphs.ts changes; the files are committed.
 *
 * Source Serif and Source Sans come from Adobe's own npm packages, fetched once into node_modules/.cache: the Google
 * cuts that Fontsource carries have neither old-style figures nor ≤, ≥, ≠ and arrows, and split ā and ṣ into a second file.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont, { type SubsetOptions } from 'subset-font';
import { arabic, italic, latin } from './glyphs.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const packages = join(modules, '.cache/what-raqqa-cost/font-sources');
const out = join(import.meta.dirname, 'fonts');

const serif = 'source-serif@4.5.1';
const sans = 'source-sans@3.52.0';
const latinFeatures = 'kern liga ccmp locl mark mkmk case lnum onum pnum tnum'.split(' ');
const naskhFeatures = 'init medi fina isol rlig liga ccmp locl calt curs kern mark mkmk'.split(' ');
/** Below 20 px the text cut (20) serves: keeping the caption cuts (8 to 20) too would cost 19 kB more. */
const opsz = { min: 20, max: 60 };

interface Cut {
  readonly file: string;
  readonly from: string;
  readonly text: string;
  readonly options: SubsetOptions;
}

const naskh = (weight: number): Cut => ({
  file: `naskh-${weight}.woff2`,
  from: join(modules, `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`),
  text: arabic,
  options: { keepFeatures: naskhFeatures },
});

const cuts = (): readonly Cut[] => [
  {
    file: 'serif.woff2',
    from: join(unpack(serif), 'VAR/SourceSerif4Variable-Roman.ttf'),
    text: latin,
    options: { keepFeatures: latinFeatures, variationAxes: { wght: { min: 400, max: 600 }, opsz } },
  },
  {
    file: 'serif-italic.woff2',
    from: join(unpack(serif), 'VAR/SourceSerif4Variable-Italic.ttf'),
    text: italic,
    options: { keepFeatures: latinFeatures, variationAxes: { wght: 400, opsz: 20 } },
  },
  {
    file: 'sans.woff2',
    from: join(unpack(sans), 'VF/SourceSans3VF-Upright.ttf'),
    text: latin,
    options: { keepFeatures: latinFeatures, variationAxes: { wght: { min: 400, max: 600, default: 400 } } },
  },
  {
    // For the live map alone: MapLibre draws a variable file at its default weight, and place names are semibold.
    file: 'sans-600.woff2',
    from: join(unpack(sans), 'VF/SourceSans3VF-Upright.ttf'),
    text: italic,
    options: { keepFeatures: ['kern', 'ccmp'], variationAxes: { wght: 600 } },
  },
  naskh(400),
  naskh(500),
  naskh(600),
];

/** Folder of an npm package that is a source of fonts but no dependency of the site (42 MB). */
function unpack(spec: string): string {
  const dir = join(packages, spec);
  if (!existsSync(join(dir, 'package'))) {
    mkdirSync(dir, { recursive: true });
    execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', dir], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    execFileSync('tar', ['xzf', `${spec.replace('@', '-')}.tgz`], { cwd: dir });
  }
  return join(dir, 'package');
}

mkdirSync(out, { recursive: true });
for (const { file, from, text, options } of cuts()) {
  const font = await subsetFont(readFileSync(from), text, { targetFormat: 'woff2', noHinting: true, ...options });
  writeFileSync(join(out, file), font);
  console.log(`${file.padEnd(20)} ${String(font.length).padStart(6)} bytes`);
}
