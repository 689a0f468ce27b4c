/**
 * The built site under nginx on the loopback, with wrk as its readers: `npm run bench:load`. Twice: text packed for each
 * answer, and text that lies packed beside its file. Client and server share the machine: real hosts answer more.
 * SECONDS=10 and READERS=64 say how long and how many at once; DIST which build; JSON_FILE=name keeps the figures.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nginx, startNginx } from '../support/nginx.ts';

const { SECONDS = '10', READERS = '64', DIST = 'dist', JSON_FILE: keep } = process.env;
const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'].find(existsSync);
const missing = [!nginx && 'nginx', !wrk && 'wrk', !existsSync(join(DIST, 'index.html')) && `a build in ${DIST}`].filter(Boolean);
if (missing.length > 0) {
  console.log(`bench:load: not run, for want of ${missing.join(' and ')}`);
  process.exit(0);
}

/** How often a file is asked for: what a reader of one chapter, of a page that embeds it, and of the ledger asks. */
const mix: readonly (readonly [weight: number, files: readonly string[], again?: boolean])[] = [
  [6, ['/']],
  [8, all('*/index.html', /^\/(siege|human-shields|four-families|competing-tolls)\//)],
  [4, all('embed/*/index.html', /embed\/(siege|four-families)\//)],
  [4, ['/embed/v1.js']],
  [24, all('_astro/*.js', /^(?!.*(maplibre|worker|live))/)],
  [9, all('_astro/fonts/*.woff2')],
  [16, all('stills/*.svg')],
  [4, all('data/stage/*.json')],
  [2, ['/sources/', '/method/', '/data/claims.csv']],
  [1, ['/feed.xml', '/oembed/siege.json']],
  // Readers who come back: asked again, and nothing has changed.
  [12, ['/', '/siege/', '/embed/siege/', '/embed/v1.js'], true],
  [10, all('stills/*.svg').slice(0, 12), true],
];

function all(pattern: string, only = /./): string[] {
  const found = globSync(pattern, { cwd: DIST }).map((file) => `/${file.replace(/index\.html$/, '')}`).filter((path) => only.test(path));
  if (found.length === 0) throw new Error(`nothing fits ${pattern}`);
  return found.sort();
}

interface Figures {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  readonly errors: number;
}

/** The requests of one round, shuffled the same way each time, and what is printed at the end. */
async function script(address: string): Promise<string> {
  const asked: string[] = [];
  for (const [weight, files, again] of mix)
    for (let n = 0; n < weight * 4; n++) {
      const path = files[n % files.length] as string;
      const tag = again ? (await fetch(address + path, { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } })).headers.get('etag') : null;
      asked.push(`{${JSON.stringify(path)}, ${tag ? `[=[${tag}]=]` : 'nil'}}`);
    }
  const shuffled = asked.map((line, i) => [(i * 7919) % 10007, line] as const).sort(([a], [b]) => a - b);
  return `local asked = {${shuffled.map(([, line]) => line).join(',')}}
local n = 0
local rounds = 0
setup = function(thread) rounds = rounds + 1; thread:set("first", rounds * 97) end
request = function()
  n = n + 1
  local one = asked[(first + n) % #asked + 1]
  return wrk.format("GET", one[1], {["Accept-Encoding"] = "gzip", ["If-None-Match"] = one[2]})
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('FIGURES {"requests":%d,"seconds":%f,"bytes":%d,"p50":%f,"p99":%f,"worst":%f,"errors":%d}\\n',
    summary.requests, summary.duration / 1e6, summary.bytes, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
`;
}

async function load(root: string): Promise<Figures> {
  const server = await startNginx(root);
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  try {
    const lua = join(folder, 'mix.lua');
    writeFileSync(lua, await script(server.address));
    const run = (seconds: string) => execFileSync(wrk as string, ['-t2', `-c${READERS}`, `-d${seconds}s`, '--timeout', '10s', '-s', lua, server.address], { encoding: 'utf8' });
    run('1');
    return JSON.parse(/FIGURES (.*)/.exec(run(SECONDS))?.[1] ?? '') as Figures;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const root = resolve(DIST);
const packed = mkdtempSync(join(tmpdir(), 'packed-'));
// Started by root, nginx reads as nobody.
chmodSync(packed, 0o755);
cpSync(root, packed, { recursive: true });
for (const file of globSync('**/*.{html,css,js,mjs,csv,txt,json,xml,svg}', { cwd: packed })) writeFileSync(join(packed, `${file}.gz`), gzipSync(readFileSync(join(packed, file)), { level: 9 }));
const runs: Record<string, Figures> = {};
for (const [name, folder] of [['packed for each answer', root], ['packed beforehand', packed]] as const) runs[name] = await load(folder);
rmSync(packed, { recursive: true, force: true });

console.log(`nginx on the loopback, ${READERS} readers at once, ${SECONDS} s, ${cpus().length} cores for both sides`);
console.log(`${''.padEnd(24)}  requests/s     MB/s  kB each   p50 ms   p99 ms  worst ms  errors`);
for (const [name, { requests, seconds, bytes, p50, p99, worst, errors }] of Object.entries(runs))
  console.log(`${name.padEnd(24)}${(requests / seconds).toFixed(0).padStart(12)}${(bytes / seconds / 1e6).toFixed(1).padStart(9)}${(bytes / requests / 1e3).toFixed(1).padStart(9)}${p50.toFixed(1).padStart(9)}${p99.toFixed(1).padStart(9)}${worst.toFixed(0).padStart(10)}${String(errors).padStart(8)}`);
if (keep) writeFileSync(keep, `${JSON.stringify({ readers: Number(READERS), runs }, null, 2)}\n`);
if (Object.values(runs).some(({ errors }) => errors > 0)) process.exitCode = 1;
