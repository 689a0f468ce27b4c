/** The phone that is measured: a slow one, on a slow network. The same for every page and round. */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { observe } from './observe.ts';

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  /** Times slower than this machine. */
  cpu: 4,
  /** Bits per second, and ms a request. */
  network: { down: 1_600_000, up: 750_000, latency: 150 },
} as const;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** @param args more arguments of the browser's command line */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const options = await launchOptions();
  // Exact heap sizes, and a collector that can be called.
  return chromium.launch({ ...options, args: [...(options.args ?? []), '--enable-precise-memory-info', ...args] });
}

/**
 * A first visit: new profile, cold cache, throttled, with the observers in place. Nothing is loaded yet.
 *
 * @param blocked address patterns that fail, `*` for anything. Not Playwright's routes: those turn the cache off.
 */
export async function visit(browser: Browser, blocked: readonly string[] = []): Promise<Visit> {
  const context = await browser.newContext({
    viewport: phone.viewport,
    deviceScaleFactor: phone.deviceScaleFactor,
    isMobile: true,
    hasTouch: true,
    // What keeps the story for a time without network begins 7 s after the load; after a visit has ended its files would be
    // counted with the next one (seen: 390 kB with /siege/).
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.network.latency,
    downloadThroughput: phone.network.down / 8,
    uploadThroughput: phone.network.up / 8,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: phone.cpu });
  if (blocked.length > 0) await cdp.send('Network.setBlockedURLs', { urls: [...blocked] });
  await page.addInitScript(observe);
  return { context, page, cdp };
}

/** Waits until nothing is fetched any more, and this long besides, ms. */
export async function settle({ page }: Visit, ms: number): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 60_000 }).catch(() => undefined);
  await page.waitForTimeout(ms);
}

/**
 * Scrolls down to the end, four fifths of a viewport at a time, at two viewports a second. Returns the gestures made.
 * Wheel gestures: headless Chromium takes synthesised touches and does not scroll for them.
 */
export async function scrollThrough({ page, cdp }: Visit): Promise<number> {
  const { width, height } = phone.viewport;
  for (let n = 0; ; n++) {
    const left = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    if (left < 2 || n > 100) return n;
    await cdp.send('Input.synthesizeScrollGesture', {
      x: width / 2,
      y: height * 0.9,
      yDistance: -Math.min(height * 0.8, left),
      speed: height * 2,
      gestureSourceType: 'mouse',
    });
  }
}
