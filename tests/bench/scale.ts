/**
 * What the build costs when the story grows: `npm run bench:scale`, with LONG=1 up to 200 chapters and 5,000 steps.
 * `-- --chapters=4,50` measures others. Nothing passes or fails: a time depends on the machine; the growth is what to look at.
 */
import { readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Cost, filesUnder, projectCopy } from '../support/project-copy.ts';
import { grow } from './grow.ts';

const { values } = parseArgs({ options: { chapters: { type: 'string', default: process.env.LONG ? '4,50,200' : '4,50' } } });

interface Row extends Cost {
  readonly chapters: number;
  readonly steps: number;
  readonly pages: number;
  readonly files: number;
  /** HTML of one real chapter, and of one that was added, bytes. */
  readonly siege: number;
  readonly added: number;
}

async function measure(chapters: number): Promise<Row> {
  const copy = projectCopy(`scale-${chapters}`);
  try {
    grow(join(copy, 'content'), chapters);
    const cost = await build(copy);
    const dist = join(copy, 'dist');
    const all = filesUnder(dist);
    const size = (id: string) => (all.includes(`${id}/index.html`) ? readFileSync(join(dist, id, 'index.html')).length : 0);
    const steps = readFileSync(join(copy, 'content/published-steps.yaml'), 'utf8').match(/^ {2}- /gm)?.length ?? 0;
    return { ...cost, chapters, steps, pages: all.filter((path) => path.endsWith('.html')).length, files: all.length, siege: size('siege'), added: size('part-005') };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const rows: Row[] = [];
for (const n of values.chapters.split(',').map(Number)) {
  const row = await measure(n);
  rows.push(row);
  console.log(`${row.chapters} chapters, ${row.steps} steps: ${row.seconds.toFixed(1)} s, peak ${Math.round(row.peak)} MiB, ${row.pages} pages, ${row.files} files, /siege/ ${row.siege} bytes, /part-005/ ${row.added} bytes (load ${loadavg()[0]?.toFixed(1)})`);
}
for (const [i, row] of rows.entries()) {
  const before = rows[i - 1];
  if (!before) continue;
  const times = (key: 'steps' | 'seconds' | 'peak' | 'pages') => `${key} × ${(row[key] / before[key]).toFixed(2)}`;
  console.log(`growth ${before.chapters} → ${row.chapters}: ${times('steps')}, ${times('pages')}, ${times('seconds')}, ${times('peak')}; /siege/ ${row.siege - before.siege >= 0 ? '+' : ''}${row.siege - before.siege} bytes`);
}
