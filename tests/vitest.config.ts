import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Plain Vite: nothing that is tested here imports Astro, and its configuration would cost seconds.
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  // Files share what they import (every one of them has most of src): 212 -> 180 s. Nothing here keeps state in a module.
  // One worker less than there are processors is Vitest's own choice: with two of them that is one, and half as long again.
  // A test that takes long says so in its line; only one that hangs is stopped: 5 s, the default, is short on a busy machine.
  test: { testTimeout: 60_000, pool: 'threads', isolate: false, maxWorkers: '100%', include: ['tests/unit/**/*.test.ts'], reporters: ['default', './tests/count-unit.ts'] },
});
