import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Plain Vite: nothing that is tested here imports Astro, and its configuration would cost seconds.
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: { include: ['tests/unit/**/*.test.ts'], reporters: ['default', './tests/count-unit.ts'] },
});
