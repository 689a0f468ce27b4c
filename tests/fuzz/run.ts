/**
 * Judges mutants in a child process, each under a watchdog.
 * Alone: `node tests/fuzz/run.ts <first seed> <cases> [small|real]` prints what it found; with one case, the mutated files too.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { real, small } from './base.ts';
import { mutant } from './mutant.ts';

export interface Result {
  readonly seed: number;
  readonly kind: 'story' | 'refused' | 'fault';
  readonly what: string;
  readonly ms: number;
}

/** A case takes some 20 ms; the real content a second. A machine shared by many may be ten times slower, not a hundred. */
const watchdog = { small: 5000, real: 20_000 } as const;
export type Base = keyof typeof watchdog;

export async function run(first: number, cases: number, base: Base): Promise<Result[]> {
  const results: Result[] = [];
  let child = start();
  for (let seed = first; seed < first + cases; seed++) {
    let result = await ask(child, seed, base);
    if (!result) {
      // Once more: the first case of a process also loads its modules, and the machine may have been asleep.
      child.kill('SIGKILL');
      child = start();
      result = await ask(child, seed, base);
    }
    if (!result) {
      child.kill('SIGKILL');
      child = start();
    }
    results.push(result ?? { seed, kind: 'fault', what: `no answer in ${watchdog[base]} ms, or the process fell over`, ms: watchdog[base] });
  }
  child.kill('SIGKILL');
  return results;
}

const start = (): ChildProcess => fork(join(import.meta.dirname, 'child.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', process.env.FUZZ_LOUD ? 'inherit' : 'ignore', 'ipc'] });

function ask(child: ChildProcess, seed: number, base: Base): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const end = (result?: Result & { polluted?: string[] }) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(result?.polluted?.length ? { ...result, kind: 'fault', what: `Object.prototype has ${result.polluted}` } : result);
    };
    const timer = setTimeout(end, watchdog[base]);
    child.once('message', (result) => end(result as Result));
    child.once('exit', () => end());
    child.once('error', () => end());
    child.send({ seed, base });
  });
}

/** What was done to a failing case and how its files read now. */
export function describe(seed: number, base: Base): string {
  const { done, changed } = mutant(seed, base === 'small' ? small() : real());
  const files = [...changed].map(([path, bytes]) => `--- ${path}\n${bytes ? JSON.stringify(new TextDecoder().decode(bytes).slice(0, 6000)).replaceAll('\\n', '\n') : '(gone)'}`);
  return `seed ${seed} (${base}): ${done.join('; ')}\n${files.join('\n')}`;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const [first = '1', cases = '1', base = 'small'] = process.argv.slice(2);
  const results = await run(Number(first), Number(cases), base as Base);
  const count = (kind: string) => results.filter((one) => one.kind === kind).length;
  for (const { seed, what } of results.filter((one) => one.kind === 'fault')) console.log(`seed ${seed}: ${what}\n  ${mutant(seed, base === 'small' ? small() : real()).done.join('; ')}`);
  if (process.env.SLOW) for (const one of [...results].sort((a, b) => b.ms - a.ms).slice(0, 8)) console.log(`slow: seed ${one.seed}, ${Math.round(one.ms)} ms`);
  console.log(`cases: ${results.length}, stories ${count('story')}, refused ${count('refused')}, faults ${count('fault')}; slowest ${Math.round(Math.max(...results.map((one) => one.ms)))} ms`);
  if (results.length === 1) console.log(describe(Number(first), base as Base), '\n', results[0]);
}
