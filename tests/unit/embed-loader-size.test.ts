import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { build } from '../../src/build/bundle.ts';
import { version } from '../../src/embed/loader/version.ts';
import { loader } from '../budgets.ts';

let code = '';
beforeAll(async () => {
  code = await build('src/embed/loader/index.ts');
});

test('the loader weighs at most 4 kB in other people’s pages', () => {
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(loader[0]);
});

test('the loader keeps nothing, logs nothing and writes no HTML', () => {
  expect(code).not.toMatch(/cookie|localStorage|sessionStorage|console\.|innerHTML|eval\(|fetch\(|XMLHttp/);
});

test('the newest release is the loader', () => {
  const file = `public/embed/v${version}.js`;
  const frozen = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(frozen === code, 'the loader changed: raise its version and run npm run release:loader').toBe(true);
});
