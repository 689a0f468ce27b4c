/** Playwright's test, with pages that watch themselves and a second browser that cannot draw in 3D. */
import { test as base, type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { rooted } from './base.ts';

/** What went wrong in a page, in its own words; what the test itself broke is not in it. */
export interface Watch {
  readonly errors: string[];
  readonly requests: string[];
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1,
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

/** Messages about the graphics of the test machine and about what the tests forbid, not about ours. */
const ofTheMachine = /GPU stall|swiftshader|GL Driver Message|registration blocked by Playwright/i;

/** Listens before anything is loaded: uncaught errors, console warnings, policy violations, requests, scenes shown. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { errors: [], requests: [] };
  page.on('pageerror', (error) => seen.errors.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || ofTheMachine.test(message.text())) return;
    seen.errors.push(`${message.type()}: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(window, { shown });
    addEventListener('story:scene', (event) => shown.push((event as CustomEvent).detail.step));
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return seen;
}

type Open = (options?: BrowserContextOptions) => Promise<{ page: Page; seen: Watch }>;

export const test = base.extend<{ live: Open; still: Open }, { flat: Browser }>({
  /** A browser that refuses every 3D context, as many school computers do. */
  flat: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      const options = await launchOptions();
      // Without a graphics process altogether: software WebGL also composes pages, and stops for seconds to do so.
      const browser = await chromium.launch({ ...options, args: ['--disable-gpu', '--disable-3d-apis'] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  /** Opens a page where the live map can run. */
  live: async ({ browser, baseURL }, use) => opener(browser, baseURL, use),
  /** Opens a page where it cannot: stills, and many times faster. */
  still: async ({ flat, baseURL }, use) => opener(flat, baseURL, use),
});

async function opener(
  browser: Browser,
  baseURL: string | undefined,
  use: (open: Open) => Promise<void>,
): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  await use(async (options = {}) => {
    const context = await browser.newContext({ ...desktop, ...(baseURL ? { baseURL } : {}), ...options });
    closing.push(() => context.close());
    const page = rooted(await context.newPage());
    page.setDefaultTimeout(15_000);
    return { page, seen: await watch(page) };
  });
  for (const close of closing) await close();
}

export { expect };
