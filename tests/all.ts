/** The whole test run, one line a part: types, lint, content, build, HTML, links, unit, browser. Stops at the first part that fails. */
import { spawnSync } from 'node:child_process';

const long = process.argv.includes('--long');
const parts: readonly (readonly [name: string, command: string])[] = [
  ['types', 'astro check'],
  ['lint', 'biome lint --config-path=tests/lint.json --error-on-warnings .'],
  ['content', 'node src/story/cli.ts'],
  ['build', 'astro build'],
  ['html', 'html-validate -c tests/htmlvalidate.json dist'],
  ['links', 'linkinator --config tests/linkinator.json /'],
  ['unit', 'vitest run --config tests/vitest.config.ts'],
  ['browser', 'playwright test -c tests'],
  // The same in a folder of somebody's server, without what only grows by chance.
  ...(long ? [['folder', 'node tests/folder.ts'] as const] : []),
];
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(long ? { LONG: '1' } : {}) };
const counts: string[] = [];
for (const [name, command] of parts) {
  const from = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = Math.round((Date.now() - from) / 1000);
  const output = `${stdout}${stderr}`;
  console.log(`${name}: ${status === 0 ? 'ok' : 'failed'} (${seconds} s)`);
  if (status !== 0 || ['unit', 'browser', 'folder'].includes(name)) console.log(output);
  counts.push(...(output.match(/^(?:unit|browser): \d+ passed.*$/gm) ?? []));
  if (status !== 0) process.exit(status ?? 1);
}
// The closing line that CI reads: both runners together.
const sum = (word: string) => counts.reduce((n, line) => n + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
