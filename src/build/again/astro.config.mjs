// @ts-check
/** The same site, made again where words have changed: `npm run build:again`. What is published comes from `npm run build`. */
import whole from '../../../astro.config.mjs';
import { buildAgain } from './index.ts';

export default {
  ...whole,
  integrations: buildAgain(/** @type {import('astro').AstroIntegration[]} */ (whole.integrations)),
  experimental: { incrementalBuild: true },
  vite: { ...whole.vite, build: { ...whole.vite?.build, emptyOutDir: false } },
};
