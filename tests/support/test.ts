/** Playwright's test, with pages that watch themselves and a second browser that cannot draw in 3D. */
import { test as base, type Browser, type BrowserContextOptions, chromium, expect, firefox, type Page } from '@playwright/test';
import { launchOptions, noGraphics } from '../browser.ts';
import { firefoxOptions, inFirefox } from '../firefox.ts';
import { rooted } from './base.ts';
import { takeForCard } from './graphics-card.ts';
import { long } from './slice.ts';

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
/** A desktop on which the live map is tried: software draws its every pixel, and these are 40 % fewer. */
export const forLive: BrowserContextOptions = { viewport: { width: 1100, height: 700 } };

const pairs = [['phone', 'light'], ['desktop', 'dark'], ['phone', 'dark'], ['desktop', 'light']] as const;
/** How axe sees a page: on each screen and in each theme once, with LONG in all pairs. */
export const looks = pairs.slice(0, long ? 4 : 2).map(([screen, colorScheme]) => ({
  look: `${screen}, ${colorScheme}`,
  options: { ...(screen === 'phone' ? phone : desktop), colorScheme, reducedMotion: 'reduce' } satisfies BrowserContextOptions,
}));

/** Messages about the graphics of the test machine and about what the tests forbid, not about ours. */
const ofTheMachine = /GPU stall|swiftshader|GL Driver Message|registration blocked by Playwright|unsupported entryTypes|WebGL warning|preloaded with link preload was not used/i;

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
    addEventListener('story:scene', (event) => {
      shown.push((event as CustomEvent).detail.step);
      Object.assign(window, { shownAt: performance.now() });
    });
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return seen;
}

type Open = (options?: BrowserContextOptions) => Promise<{ page: Page; seen: Watch }>;
/** The browser for a context with these options. */
export type Engine = (options: BrowserContextOptions) => Promise<Browser>;

/** Firefox is told by preferences what Chromium is told for each context: one is started for each set of them. */
async function firefoxes(flat: boolean, use: (engine: Engine) => Promise<void>): Promise<void> {
  const started = new Map<string, Promise<Browser>>();
  await use((options) => {
    // What the tests ask for and a stock Firefox cannot give.
    if (options.permissions) base.skip(true, 'Firefox: permissions cannot be given');
    const launch = firefoxOptions(options, flat);
    const key = JSON.stringify(launch.firefoxUserPrefs);
    const browser = started.get(key) ?? firefox.launch(launch);
    started.set(key, browser);
    return browser;
  });
  for (const browser of started.values()) await (await browser).close();
}

/** In Firefox a test that comes to what only Chromium has is skipped there, and says so. */
export function chromiumOnly(page: Page): Page {
  if (!inFirefox) return page;
  const skip = (why: string) => () => {
    base.skip(true, `Firefox: ${why}`);
    throw new Error(why);
  };
  page.pdf = skip('no page.pdf');
  page.emulateMedia = skip('no page.emulateMedia');
  page.context().newCDPSession = skip('no DevTools protocol');
  return page;
}

export const test = base.extend<{ live: Open; still: Open }, { flat: Engine; deep: Engine }>({
  /** A browser that refuses every 3D context, as many school computers do. */
  flat: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      if (inFirefox) return firefoxes(true, use);
      const options = await launchOptions();
      const browser = await chromium.launch({ ...options, args: noGraphics });
      await use(async () => browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  deep: [
    async ({ browser }, use) => (inFirefox ? firefoxes(false, use) : use(async () => browser)),
    { scope: 'worker' },
  ],
  /** Opens a page where the live map can run. */
  live: async ({ deep, baseURL }, use) => opener(deep, baseURL, use, forLive),
  /** Opens a page where it cannot: stills, and many times faster. */
  still: async ({ flat, baseURL }, use) => opener(flat, baseURL, use),
});

async function opener(
  engine: Engine,
  baseURL: string | undefined,
  use: (open: Open) => Promise<void>,
  size: BrowserContextOptions = desktop,
): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  await use(async (options = {}) => {
    const context = await (await engine(options)).newContext({ ...size, ...(baseURL ? { baseURL } : {}), ...options });
    closing.push(() => context.close());
    const page = chromiumOnly(rooted(await context.newPage()));
    page.setDefaultTimeout(15_000);
    await takeForCard(page);
    return { page, seen: await watch(page) };
  });
  for (const close of closing) await close();
}

export { expect };
