import { defineConfig } from '@playwright/test';
import { launchOptions } from '../browser.ts';

/** The loader against a stand-in child: needs no build of the site. `npx playwright test -c tests/embed/loader.config.ts` */
export default defineConfig({
  testDir: '.',
  testMatch: 'loader-*.spec.ts',
  outputDir: '../../node_modules/.cache/loader-tests',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { launchOptions: await launchOptions() },
});
