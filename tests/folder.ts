/** Builds the site for a folder of somebody's server and runs the browser tests on it. `npm run test:folder -- address keys` */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BASE = process.env.BASE ?? '/sub/path/';
const DIST = mkdtempSync(join(tmpdir(), 'folder-'));
// A port of its own: a server that is left over from other tests serves another build.
const env = { ...process.env, LONG: '', BASE, DIST, PORT: process.env.PORT ?? '4323', ASTRO_TELEMETRY_DISABLED: '1' };
const run = (command: string, ...rest: string[]) => spawnSync(command, rest, { env, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
const failed = run('astro', 'build', '--outDir', DIST) || run('playwright', 'test', '-c', 'tests', ...process.argv.slice(2));
rmSync(DIST, { recursive: true, force: true });
process.exit(failed);
