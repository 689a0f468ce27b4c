/**
 * What the build costs when the story grows: `npm run bench:scale`, with LONG=1 up to 200 chapters and 5,000 steps.
 * `-- --chapters=4,50` measures others, `-- --warm` with the pictures of earlier builds. Nothing passes or fails: a time
 * depends on the machine; the growth is what to look at. Every number of chapters is built with nothing drawn yet, then
 * twice with `build:again`: as it is, and after one word of a chapter was changed.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { again, build, type Cost, filesUnder, projectCopy } from '../support/project-copy.ts';
import { changeWord, grow } from './grow.ts';

const { values } = parseArgs({ options: { chapters: { type: 'string', default: process.env.LONG ? '4,50,200' : '4,50' }, warm: { type: 'boolean', default: false } } });

interface Row extends Cost {
  readonly chapters: number;
  readonly steps: number;
  /** Scenes, and files that were drawn for them and for cards: the same picture under several names is drawn once. */
  readonly scenes: number;
  readonly drawn: number;
  readonly pages: number;
  readonly files: number;
  /** All files, MB. */
  readonly size: number;
  readonly pack: number;
  /** HTML of real chapters, of one that was added, and of the front page, bytes. */
  readonly html: Readonly<Record<string, number>>;
  /** The first `build:again`, which makes every page but draws nothing, and the one after one word of a chapter was changed. */
  readonly first: Cost;
  readonly word: Cost;
  readonly load: number;
}

async function measure(chapters: number): Promise<Row> {
  const copy = projectCopy(`scale-${chapters}`, !values.warm);
  try {
    const content = join(copy, 'content');
    grow(content, chapters);
    const cost = await build(copy);
    const dist = join(copy, 'dist');
    const all = filesUnder(dist);
    const size = (path: string) => (all.includes(path) ? statSync(join(dist, path)).size : 0);
    const html = Object.fromEntries(['siege', 'four-families', 'part-005', ''].flatMap((id) => (size(join(id, 'index.html')) ? [[`/${id}`, size(join(id, 'index.html'))]] : [])));
    const listed = (file: string) => readFileSync(join(content, file), 'utf8').match(/^ {2}- /gm)?.length ?? 0;
    const drawings = join(copy, 'node_modules/.cache/what-raqqa-cost/drawings');
    const load = loadavg()[0] ?? 0;
    const first = await build(copy, {}, again);
    changeWord(content);
    const word = await build(copy, {}, again);
    return {
      ...cost,
      chapters,
      steps: listed('published-steps.yaml'),
      scenes: all.filter((path) => /^pictures\/.*\.light\.svg$/.test(path)).length,
      drawn: values.warm ? 0 : filesUnder(drawings).length,
      pages: all.filter((path) => path.endsWith('.html')).length,
      files: all.length,
      size: all.reduce((sum, path) => sum + size(path), 0) / 1e6,
      pack: size('offline/what-raqqa-cost.zip') / 1e6,
      html,
      first,
      word,
      load,
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const rows: Row[] = [];
const seconds = ({ seconds, cpu, peak }: Cost) => `${seconds.toFixed(1)} s (${cpu.toFixed(0)} s of processor), peak ${Math.round(peak)} MiB`;
for (const n of values.chapters.split(',').map(Number)) {
  const row = await measure(n);
  rows.push(row);
  console.log(`${row.chapters} chapters, ${row.steps} steps, ${row.scenes} scenes: ${seconds(row)}; ${row.drawn} files drawn; ${row.pages} pages, ${row.files} files, ${row.size.toFixed(0)} MB, pack ${row.pack.toFixed(1)} MB (load ${row.load.toFixed(1)})`);
  console.log(`  build:again: ${seconds(row.first)}; one word changed: ${seconds(row.word)}`);
  console.log(`  HTML: ${Object.entries(row.html).map(([path, bytes]) => `${path} ${bytes}`).join(', ')} bytes`);
}
for (const [i, row] of rows.entries()) {
  const before = rows[i - 1];
  if (!before) continue;
  const times = (key: 'steps' | 'seconds' | 'cpu' | 'peak' | 'pages' | 'size') => `${key} × ${(row[key] / before[key]).toFixed(2)}`;
  const pages = Object.keys(row.html).filter((path) => path !== '/' && before.html[path]);
  const grown = pages.map((path) => `${path} ${(row.html[path] ?? 0) >= (before.html[path] ?? 0) ? '+' : ''}${(row.html[path] ?? 0) - (before.html[path] ?? 0)}`);
  console.log(`growth ${before.chapters} → ${row.chapters}: ${(['steps', 'pages', 'seconds', 'cpu', 'peak', 'size'] as const).map(times).join(', ')}; ${grown.join(', ')} bytes`);
}
const results = join(import.meta.dirname, '../../node_modules/.cache/bench');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `scale-${new Date().toISOString().replace(/[:.]/g, '-')}.json`), `${JSON.stringify(rows, null, 1)}\n`);
