/**
 * npm drops an optional package that it cannot resolve from the lock without an error, and the next `npm ci` fails,
 * or installs no binary on another platform. These checks find that on the machine where the lock was made.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const root = join(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const lock: Readonly<Record<string, Entry>> = read('package-lock.json').packages;
const manifest = read('package.json');
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

/** Where Node would find `name` from the package at `from`: the nearest node_modules upwards that holds it. */
function entry(name: string, from: string): Entry | undefined {
  for (let at = from; ; ) {
    const found = lock[`${at ? `${at}/` : ''}node_modules/${name}`];
    if (found) return found;
    const up = at.lastIndexOf('node_modules/');
    if (up < 0) return undefined;
    at = at.slice(0, up).replace(/\/$/, '');
  }
}

test('every optional dependency, of every platform, is in the lock', () => {
  const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !entry(name, path))
      .map((name) => `${name}, needed by ${path || 'package.json'}`),
  );
  expect(missing).toEqual([]);
});

test('the lock names no registry host', () => {
  const hosts = Object.entries(lock).filter(([, { resolved, link }]) => resolved !== undefined && !link);
  expect(hosts.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
});

test('package.json pins exact versions, and the lock agrees', () => {
  const wanted = kinds.flatMap((kind) => Object.entries<string>(manifest[kind] ?? {}));
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  for (const kind of kinds)
    expect(read('package-lock.json').packages[''][kind] ?? {}, kind).toEqual(manifest[kind] ?? {});
});
