/** A stock Firefox (Debian's, or the one that FIREFOX names) for the browser tests: `ENGINE=firefox npm run test:browser`. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, LaunchOptions } from '@playwright/test';

/** Whether the tests run in Firefox. */
export const inFirefox = process.env.ENGINE === 'firefox';

const programs = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const cache = join(import.meta.dirname, '../node_modules/.cache/firefox');

/** What Chromium is told for each context, Firefox is told when it starts; it cannot draw in 3D where `flat`. */
export function firefoxOptions({ colorScheme, reducedMotion }: BrowserContextOptions = {}, flat = false): LaunchOptions {
  const program = programs.find((path) => path && existsSync(path));
  if (!program) throw new Error('no Firefox on this machine; FIREFOX=/path/to/firefox names one');
  mkdirSync(cache, { recursive: true });
  const start = join(cache, 'start.sh');
  writeFileSync(start, `#!/bin/sh\nexec "${process.execPath}" --disable-warning=ExperimentalWarning "${import.meta.dirname}/support/firefox-bidi.ts" "${program}" "$@"\n`);
  chmodSync(start, 0o755);
  return {
    channel: 'moz-firefox',
    executablePath: start,
    firefoxUserPrefs: { 'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0, 'ui.prefersReducedMotion': reducedMotion === 'reduce' ? 1 : 0, 'webgl.disabled': flat, 'webgl.force-enabled': !flat, 'app.normandy.enabled': false },
  };
}
