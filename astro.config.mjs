// @ts-check
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { contentGuard } from './src/build/content-guard.ts';
import { pagesFirst } from './src/build/drawings/pages-first.ts';
import { licenceGuard } from './src/build/licences/guard.ts';
import { offlinePack } from './src/build/offline/index.ts';
import { storyboard } from './src/build/storyboard/index.ts';
import { inlineScripts } from './src/hosting/fill.ts';
import { hostHeaders, ownPolicies } from './src/hosting/index.ts';

/** @param {string} file @returns {[string]} */
const font = (file) => [`./src/look/fonts/${file}`];

/** @type {[string, ...string[]]} */
const arabic = ['U+0600-06FF', 'U+0750-077F', 'U+200C-200F', 'U+FB50-FDFF', 'U+FE70-FEFC'];
/** @param {number} weight @returns {{ src: [string], weight: number, style: 'normal', display: 'swap', unicodeRange: [string, ...string[]] }} */
const naskh = (weight) => ({ src: font(`naskh-${weight}.woff2`), weight, style: 'normal', display: 'swap', unicodeRange: arabic });

/** @typedef {{ src: [string], weight: number | string, style: 'normal' | 'italic' }} Face */
/** @param {string} name @param {string} kind @param {string[]} fallbacks @param {[Face, ...Face[]]} variants */
const family = (name, kind, fallbacks, variants) =>
  (/** @type {string} */ suffix, /** @type {'swap' | 'optional'} */ display) => ({
    provider: fontProviders.local(),
    name,
    cssVariable: `--font-${kind}${suffix}`,
    display,
    fallbacks,
    optimizedFallbacks: false,
    options: { variants },
  });
const serif = family('Source Serif 4', 'serif', ['Like Serif A', 'Like Serif B', 'Like Serif C', 'Georgia', 'serif'], [
  { src: font('serif.woff2'), weight: '400 600', style: 'normal' },
  { src: font('serif-italic.woff2'), weight: 400, style: 'italic' },
]);
const sans = family('Source Sans 3', 'sans', ['Like Sans C', 'Like Sans A', 'Like Sans B', 'system-ui', 'sans-serif'], [{ src: font('sans.woff2'), weight: '400 600', style: 'normal' }]);

export default defineConfig({
  site: process.env.SITE ?? 'https://whatraqqacost.example',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [contentGuard(), sitemap({ filter: (page) => !/\/(s|embed|404|key|packet|discussion|response|timeline|map|handouts|newsrooms\/[\w-]+)\//.test(page) }), pagesFirst(), ownPolicies(), offlinePack(), licenceGuard(), storyboard(), hostHeaders()],
  // One request for words and style: text is readable after the first answer (shared/research/perf.md).
  build: { inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'none'"],
      scriptDirective: { hashes: inlineScripts },
    },
  },
  // swap with stand-ins in the same measures (styles/stand-ins.css): hardly a line moves, and first-time readers on slow lines
  // still get our faces, which `optional` would fetch and never show. In plain words no line may move under who reads slowly.
  fonts: [
    serif('', 'swap'),
    sans('', 'swap'),
    serif('-unmoved', 'optional'),
    sans('-unmoved', 'optional'),
    {
      provider: fontProviders.local(),
      name: 'Noto Naskh Arabic',
      cssVariable: '--font-naskh',
      fallbacks: [],
      optimizedFallbacks: false,
      options: { variants: [naskh(400), naskh(500), naskh(600)] },
    },
  ],
  vite: {
    build: { chunkSizeWarningLimit: 1200, assetsInlineLimit: 0, rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // The embed pages share the stage; left to itself the bundler cuts it where they meet, one request more in every first
        // view, and puts what every page needs to fetch its notes (Vite's helper of import()) into it, 3 kB on 400 pages.
        output: {
          codeSplitting: {
            groups: [
              { name: 'fetch', test: /preload-helper|src\/client\/(part|style)\.ts$/, priority: 2 },
              { name: 'stage', test: /src\/(client\/late|stage\/(stage|layout|motion|patience|still-layer|data))\.ts$/ },
            ],
          },
        },
      } },
  },
});
