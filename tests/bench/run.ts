/**
 * Measures the built site as a slow phone sees it, beside a bare page with the same words and stills: `npm run bench`.
 * Pages: the front, every chapter, a lesson, a page in plain words, a chapter in a newspaper's page; then what a build
 * costs, and bytes by kind. Nothing here passes or fails: a time depends on the machine, so only its ratio to the control
 * of the same round is worth keeping. The gates, by bytes and counts, are in tests/budgets.ts.
 *
 * --quick: one round of the front and one chapter. --rounds=5 --pages=/,siege,sources --embed=siege|none --dist=dist
 * --no-build: no builds of the real content. --scale: then the story grown to many chapters, tests/bench/scale.ts.
 */
import { execFileSync, execSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chaptersOf } from '../page-kinds.ts';
import { again, build, type Cost, projectCopy } from '../support/project-copy.ts';
import { changeWord } from './grow.ts';
import { loadInTurns } from './loads.ts';
import { type Measured, measure } from './measure.ts';
import { interpreter } from './memory.ts';
import { launch, phone } from './phone.ts';
import { overview, type Rounds, table } from './report.ts';
import { Site } from './site.ts';
import { defaultPages, subjects } from './subjects.ts';
import { outputBytes, pageBytes, weightTables } from './weights.ts';

/** "siege/" of "/siege/" and of "siege"; the front is "". */
const asPath = (page: string): string => page.replace(/^\/|\/$/g, '').replace(/(?<=.)$/, '/');

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    pages: { type: 'string' },
    embed: { type: 'string' },
    dist: { type: 'string', default: join(root, 'dist') },
    'no-build': { type: 'boolean', default: false },
    scale: { type: 'boolean', default: false },
  },
});
const dist = resolve(values.dist);
if (!existsSync(join(dist, 'index.html'))) {
  console.log(`no site in ${dist}: building`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  execSync(`npx astro build --outDir ${JSON.stringify(dist)}`, { cwd: root, stdio: 'inherit', env });
}
const site = new Site(dist);
const pages = values.pages?.split(',').map(asPath) ?? defaultPages(site).slice(0, values.quick ? 2 : undefined);
const strange = pages.filter((path) => !site.files.includes(`${path}index.html`));
if (strange.length > 0) {
  console.error(`no page ${strange.join(', ')} in ${dist}`);
  process.exit(1);
}
const embedded = values.embed ?? (values.quick ? 'none' : chaptersOf(site)[0]);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const loads: number[] = [];
const load = () => {
  loads.push(loadavg()[0] ?? 0);
  return `1 minute load ${loads.at(-1)?.toFixed(1)}`;
};

async function measurePages(): Promise<Rounds> {
  const browser = await launch();
  const forMemory = await launch(interpreter);
  try {
    const { all, close } = await subjects(browser, site, pages, !embedded || embedded === 'none' ? null : embedded);
    const results = new Map(all.map(({ name }) => [name, { ours: [] as Measured[], control: [] as Measured[] }]));
    try {
      for (let round = 1; round <= rounds; round++)
        for (const { name, ours, control } of all) {
          console.log(`round ${round} of ${rounds}, ${name} (${load()})`);
          const loaded = await loadInTurns([control, ours]);
          for (const [i, [whose, target]] of ([['control', control], ['ours', ours]] as const).entries()) {
            const { metrics, jumps, offenders } = await measure(browser, forMemory, target);
            results.get(name)?.[whose].push({ jumps, metrics: { ...metrics, ...loaded[i]?.metrics }, offenders: { ...offenders, ...loaded[i]?.offenders } });
          }
        }
    } finally {
      close();
    }
    return results;
  } finally {
    await browser.close();
    await forMemory.close();
  }
}

/** The real content with no picture in the cache, with all of them, and with the pages of the last build but for one word. */
async function measureBuilds(): Promise<Record<'cold cache' | 'warm cache' | 'one word changed, build:again', Cost>> {
  const copy = projectCopy('bench', true);
  try {
    console.log(`building without a cache (${load()})`);
    const cold = await build(copy);
    console.log(`building again (${load()})`);
    const warm = await build(copy);
    await build(copy, {}, again);
    changeWord(join(copy, 'content'));
    return { 'cold cache': cold, 'warm cache': warm, 'one word changed, build:again': await build(copy, {}, again) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const weights = { pages: pageBytes(site), output: outputBytes(site) };
const builds = values['no-build'] || values.quick ? null : await measureBuilds();
const measured = await measurePages();

for (const [name, pair] of measured) console.log(`\n${table(name, pair)}`);
console.log(`\n${overview(measured)}\n\n${weightTables(weights.pages, weights.output)}\n`);
if (builds) for (const [how, { seconds, peak }] of Object.entries(builds)) console.log(`Build of the real content, ${how}: ${seconds.toFixed(1)} s, peak ${Math.round(peak)} MiB in one process.`);

const cache = join(root, 'node_modules/.cache/bench');
mkdirSync(cache, { recursive: true });
const file = join(cache, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(file, JSON.stringify({ phone, loads, builds, weights, rounds: Object.fromEntries(measured) }, null, 1));
console.log(`1 minute load while measuring: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}. All rounds: ${file}`);
if (values.scale) execFileSync(process.execPath, [join(import.meta.dirname, 'scale.ts')], { stdio: 'inherit' });
