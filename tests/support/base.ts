/** Where the site stands on its server: at the root, or in the folder that it was built for (`BASE=/sub/path/`). */
import type { Page } from '@playwright/test';

const folder = (process.env.BASE ?? '').replace(/^\/+|\/+$/g, '');

/** "/" or "/sub/path/". */
export const base = folder ? `/${folder}/` : '/';

/** A path of the site as its server knows it: "/siege/" → "/sub/path/siege/". Other addresses stay as they are. */
export const at = (path: string): string => (/^\/(?!\/)/.test(path) ? base + path.slice(1) : path);

/** The path of the site that an address names; addresses outside its folder come back whole. */
export function inside(url: string): string {
  const { pathname } = new URL(url);
  return pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : url;
}

/** Specs name pages by the site's own paths; `goto` leads into its folder. */
export function rooted(page: Page): Page {
  const goto = page.goto.bind(page);
  page.goto = (url, options) => goto(at(url), options);
  return page;
}
