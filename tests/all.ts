/** The whole test run, one line a part: types, lint, content, build, HTML, links, unit, browser. Stops after the first row in which a part fails. */
import { exec } from 'node:child_process';

const long = process.argv.includes('--long');
type Part = readonly [name: string, command: string];
/** Parts of a row share two processors; the long ones use both by themselves. */
const rows: readonly (readonly Part[])[] = [
  [
    ['types', 'astro check'],
    ['lint', 'biome lint --config-path=tests/lint.json --error-on-warnings .'],
    ['content', 'node src/story/cli.ts'],
  ],
  [['build', 'astro build']],
  [
    ['html', 'html-validate -c tests/htmlvalidate.json dist'],
    ['links', 'linkinator --config tests/linkinator.json /'],
  ],
  [['unit', 'vitest run --config tests/vitest.config.ts']],
  [['browser', 'playwright test -c tests']],
  // The same in a folder of somebody's server, without what only grows by chance.
  ...(long ? [[['folder', 'node tests/folder.ts']] as const] : []),
];
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(long ? { LONG: '1' } : {}) };
const counts: string[] = [];

/** Runs a part to its end, then prints its line. Resolves to its exit code. */
const run = ([name, command]: Part): Promise<number> =>
  new Promise((done) => {
    const from = Date.now();
    exec(command, { env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      console.log(`${name}: ${error ? 'failed' : 'ok'} (${Math.round((Date.now() - from) / 1000)} s)`);
      if (error || ['unit', 'browser', 'folder'].includes(name)) console.log(output);
      counts.push(...(output.match(/^(?:unit|browser): \d+ passed.*$/gm) ?? []));
      done(error ? (error.code ?? 1) : 0);
    });
  });

for (const row of rows) {
  const failed = (await Promise.all(row.map(run))).find((code) => code !== 0);
  if (failed) process.exit(failed);
}
// The closing line that CI reads: both runners together.
const sum = (word: string) => counts.reduce((n, line) => n + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
