/**
 * Freezes the loader: `npm run release:loader` writes public/embed/v<version>.js for the version in version.ts. What is
 * released keeps its bytes for ever, since newsrooms pin them by hash; `--force` is only for a version that no one has yet.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from '../../build/bundle.ts';
import { version } from './version.ts';

const file = `public/embed/v${version}.js`;
const code = await build('src/embed/loader/index.ts');
if (existsSync(file) && readFileSync(file, 'utf8') !== code && !process.argv.includes('--force')) {
  console.error(`${file} is released and has other bytes: raise the version in src/embed/loader/version.ts first`);
  process.exit(1);
}
writeFileSync(file, code);
console.log(`${file}: ${code.length} bytes`);
