/** Copies of the project to build in, and what a build of one costs. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { watchTree } from './process-tree.ts';

const root = join(import.meta.dirname, '../..');
/** What a build reads. Its sources are copied too: behind a link Vite would take them for those of another project. */
const copied = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'LICENSE', 'tsconfig.json'];

/**
 * Makes a copy that shares the installed packages, and with them the cache of pictures unless `cold`. The caller removes
 * the folder.
 */
export function projectCopy(name: string, cold = false): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`));
  for (const one of copied) cpSync(join(root, one), join(copy, one), { recursive: true });
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  if (!cold) symlinkSync(from, to);
  else {
    mkdirSync(to);
    for (const one of readdirSync(from)) if (!['.cache', '.astro', '.vite'].includes(one)) symlinkSync(join(from, one), join(to, one));
  }
  return copy;
}

export interface Cost {
  readonly seconds: number;
  /** Seconds of all cores together: what is left of a time when others use the machine too. */
  readonly cpu: number;
  /** The most memory that all processes of the build held at once, MiB. */
  readonly peak: number;
}

/** Options of Astro that make a build keep pages whose words have not changed (`npm run build:again`). */
export const again = ['--config', 'src/build/again/astro.config.mjs'];

/** Builds a copy into its dist/. Throws with the end of its output when it does not succeed. */
export async function build(copy: string, beside: NodeJS.ProcessEnv = {}, options: readonly string[] = []): Promise<Cost> {
  const log = join(copy, 'cost.txt');
  rmSync(log, { force: true });
  const hook = `import{appendFileSync as a}from'node:fs';import{isMainThread as m}from'node:worker_threads';if(m)process.on('exit',()=>{const u=process.resourceUsage();a(${JSON.stringify(log)},(u.userCPUTime+u.systemCPUTime)/1e6+' '+u.maxRSS/1024+'\\n')})`;
  const env = { ...process.env, ...beside, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
  const from = performance.now();
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...options], { cwd: copy, env });
  const watched = watchTree(child.pid ?? 0);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { output = (output + text).slice(-4000); });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const held = watched.stop();
  if (code !== 0) throw new Error(`astro build ended with ${code}:\n${output}`);
  const each = (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []).map((line) => line.split(' ').map(Number));
  const cpu = each.reduce((sum, [used = 0]) => sum + used, 0);
  return { seconds: (performance.now() - from) / 1000, cpu, peak: Math.max(held.peak, ...each.map(([, most = 0]) => most)) };
}

/** The files of a folder by path, with forward slashes, in order. */
export function filesUnder(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => statSync(join(folder, path)).isFile()).map((path) => path.split(sep).join('/')).sort();
}

/** Where two files part, with what stands there. */
function apart(one: string, other: string): string {
  const [a, b] = [one, other].map((path) => readFileSync(path).toString('latin1')) as [string, string];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return `at byte ${at}: ${JSON.stringify(a.slice(at, at + 60))} / ${JSON.stringify(b.slice(at, at + 60))}`;
}

/** How two folders differ, file by file; the first 20. */
export function differing(one: string, other: string): readonly string[] {
  const [first, second] = [hashes(one), hashes(other)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path));
  return paths.slice(0, 20).map((path) => (first.has(path) && second.has(path) ? `${path}: ${apart(join(one, path), join(other, path))}` : `${path} is in the ${first.has(path) ? 'first' : 'second'} only`));
}

/** SHA-256 of every file of a folder. */
export const hashes = (folder: string): Map<string, string> =>
  new Map(filesUnder(folder).map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));
