/**
 * Measures the built site as a slow phone sees it, beside a bare page with the same words and stills.
 * `npm run bench -- --rounds=5 --dist=dist --pages=,siege/,sources/`. Nothing here passes or fails: the gates by bytes
 * are in tests/unit/budgets.test.ts; a time depends on the machine, so only its ratio to the control is worth keeping.
 */
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../server.ts';
import { writeControls } from './control.ts';
import { type Measured, measure } from './measure.ts';
import { launch, phone } from './phone.ts';
import { type Rounds, table } from './report.ts';
import { Site } from './site.ts';
import { watchTraffic } from './traffic.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    pages: { type: 'string', default: ',siege/' },
    dist: { type: 'string', default: join(root, 'dist') },
  },
});
const dist = resolve(values.dist);
const pages = values.pages.split(',');

if (!existsSync(join(dist, 'index.html'))) {
  console.log(`no site in ${dist}: building`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  execSync(`npx astro build --outDir ${JSON.stringify(dist)}`, { cwd: root, stdio: 'inherit', env });
}
const site = new Site(dist);
const map = site.files.find(
  (file) => /\.js$/.test(file) && !/worker/.test(file) && site.text(file).includes('maplibregl-'),
);
if (!map) throw new Error('no chunk with MapLibre in the built site');

const origin = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const folder = mkdtempSync(join(tmpdir(), 'bench-control-'));
const [ours, bare] = [await serve(dist, 0), await serve(folder, 0)];
const browser = await launch();
const rounds: Map<string, { ours: Measured[]; control: Measured[] }> = new Map(
  pages.map((path) => [path, { ours: [], control: [] }]),
);
const loads: number[] = [];
try {
  await writeControls(browser, origin(ours), pages, dist, folder);
  // A host keeps its files compressed; so does this one, once each has been asked for.
  for (const server of [ours, bare])
    for (const path of [...pages, ...site.files.filter((file) => /\.(js|svg|json|html)$/.test(file))])
      await fetch(`${origin(server)}/${path}`, { headers: { 'accept-encoding': 'br' } }).then((answer) =>
        answer.arrayBuffer(),
      );
  const [sent, sentBare] = [watchTraffic(ours), watchTraffic(bare)];
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const [path, results] of rounds) {
      loads.push(loadavg()[0] ?? 0);
      console.log(`round ${round}, /${path} (1 minute load: ${loads.at(-1)?.toFixed(1)})`);
      results.control.push(await measure(browser, { url: `${origin(bare)}/${path}`, traffic: sentBare, map: null }));
      results.ours.push(await measure(browser, { url: `${origin(ours)}/${path}`, traffic: sent, map: `/${map}` }));
    }
} finally {
  await browser.close();
  ours.close();
  bare.close();
  rmSync(folder, { recursive: true, force: true });
}

console.log(`\n${table(rounds as Rounds)}\n`);
const cache = join(root, 'node_modules/.cache/bench');
mkdirSync(cache, { recursive: true });
const file = join(cache, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
writeFileSync(file, JSON.stringify({ phone, loads, rounds: Object.fromEntries(rounds) }, null, 1));
console.log(
  `1 minute load while measuring: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}. All rounds: ${file}`,
);
