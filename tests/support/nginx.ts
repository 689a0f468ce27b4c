/** The site under nginx, where the machine has it (Debian's package, or the program that NGINX names). */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { filled } from '../../src/hosting/fill.ts';
import { nginx as configuration } from '../../src/hosting/hosts.ts';
import { readHeaders } from '../../src/hosting/rules.ts';

/** The program; undefined where there is none. */
export const nginx = [process.env.NGINX, '/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find((path) => path && existsSync(path));

export interface Running {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });

/** Starts nginx on a free port as `npm run headers -- nginx` tells it, serving `root`; its paths stand under `base`. */
export async function startNginx(root: string, base = '/'): Promise<Running> {
  if (!nginx) throw new Error('no nginx on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Started by root, nginx reads as nobody.
  chmodSync(folder, 0o755);
  const port = await freePort();
  // The files lie in the folder of their base.
  mkdirSync(dirname(join(folder, 'root', base)), { recursive: true });
  symlinkSync(resolve(root), join(folder, 'root', base).replace(/\/$/, ''));
  const conf = configuration(readHeaders(filled(base)), base)
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/raqqa;', `root ${folder}/root;`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'site.conf'), conf);
  writeFileSync(join(folder, 'nginx.conf'), `daemon off; worker_processes 2; pid ${folder}/pid; events {} http { access_log off; ${temporary} include ${folder}/site.conf; }`);
  const child: ChildProcess = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'logs/error.log')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  const address = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await fetch(address).then(() => true, () => false)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`nginx did not start: ${said}`);
}
