import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { t, words } from '../ui.ts';
import { loadStory } from '../../story/story.ts';
import { folder, pack } from './pack.ts';
import { mostBytes } from './fitting.ts';
import { worker } from './worker.ts';

/** The whole site for a USB stick (/offline/what-raqqa-cost.zip) and the service worker (/sw.js), made from the pages just built. */
export function offlinePack(): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: 'offline-pack',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = new URL(base, config.site).href;
      },
      'astro:build:done': ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const w = words('en');
        const story = loadStory();
        const { code, kept } = worker(out, base, story.chapters.map(({ id }) => id));
        writeFileSync(join(out, 'sw.js'), code);
        logger.info(`/sw.js keeps ${kept.length} files`);
        const { zip, pages, files, chapters } = pack(out, base, site, t(w, 'offlineReadme', { site }), story);
        mkdirSync(join(out, 'offline'), { recursive: true });
        writeFileSync(join(out, 'offline', `${folder}.zip`), zip);
        logger.info(`/offline/${folder}.zip: ${pages} pages, ${files} files, ${(zip.length / 1e6).toFixed(1)} MB`);
        if (chapters < story.chapters.length) logger.warn(`the pack holds ${chapters} of ${story.chapters.length} chapters: with more it would weigh over ${mostBytes / 1e6} MB`);
      },
    },
  };
}
