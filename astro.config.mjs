// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { contentGuard } from './src/build/content-guard.ts';

// The one inline script: its hash lets it through the policy, nothing else inline runs.
const boot = createHash('sha256').update(readFileSync(new URL('./src/client/boot.js', import.meta.url))).digest('base64');
/** @param {string} file @returns {[string]} */
const font = (file) => [`./src/look/fonts/${file}`];

export default defineConfig({
  site: process.env.SITE ?? 'https://whatraqqacost.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [contentGuard(), sitemap({ filter: (page) => !/\/(s|embed|404)\//.test(page) })],
  // One request for words and style: text is readable after the first answer (shared/research/perf.md).
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'none'"],
      scriptDirective: { hashes: [`sha256-${boot}`] },
    },
  },
  vite: {
    build: { chunkSizeWarningLimit: 1200, assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
