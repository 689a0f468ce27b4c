/**
 * What an embed costs a newspaper's page, on two origins: `node tests/bench/embed.ts --rounds=5 --dist=dist`.
 * Host scroll to child picture in frames, and the host's own frames while the embed is off screen beside the same page
 * without it. Nothing here passes or fails: a time depends on the machine, its ratio less so.
 */
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { median, quantile } from 'd3';
import { launchOptions, noGraphics } from '../browser.ts';
import { serve } from '../server.ts';
import { serveHosts, type Snippet } from '../support/hosts.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, dist: { type: 'string', default: join(import.meta.dirname, '../../dist') } } });
const dist = resolve(values.dist);
const server = await serve(dist, 0);
const site = `http://localhost:${(server.address() as AddressInfo).port}`;
const hosts = await serveHosts(site, dist);
/** A light stage: stills and figures. Software WebGL would measure the test machine. */
const browser = await chromium.launch({ ...(await launchOptions()), args: noGraphics });

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;
type Screen = keyof typeof screens;

async function open(of: Browser, screen: Screen, snippet: Snippet): Promise<Page> {
  const context = await of.newContext(screens[screen]);
  const page = await context.newPage();
  await page.addInitScript(() => {
    // The host's frames, while recording: when each began.
    const own = { frames: [] as number[], recording: false };
    Object.assign(window, { own });
    const frame = (now: number) => {
      if (own.recording) own.frames.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    // A child: from the host's scroll to the end of the frame in which it has scrolled, ms.
    const lags: { sent: number; applied: number; painted: number }[] = [];
    Object.assign(window, { lags });
    addEventListener('message', ({ data, ports }) => {
      if (data?.type !== 'chapter-embed:connect') return;
      ports[0]?.addEventListener('message', ({ data: said }) => {
        if (said.t !== 'y') return;
        requestAnimationFrame(() => {
          const applied = performance.timeOrigin + performance.now();
          // A task after the frame: its picture is with the compositor.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => lags.push({ sent: said.ts, applied, painted: performance.timeOrigin + performance.now() });
          port2.postMessage(0);
        });
      });
    });
  });
  await page.goto(hosts.url('article.html', snippet), { waitUntil: 'load' });
  // Room after the embed, in which it is further than a window away.
  await page.evaluate(() => {
    document.body.style.paddingBlockEnd = '9000px';
  });
  return page;
}

const gesture = async (page: Page, distance: number) => {
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await cdp.send('Input.synthesizeScrollGesture', { x: width / 2, y: height * 0.7, yDistance: -distance, speed: 1500, gestureSourceType: 'mouse', preventFling: true });
  await cdp.detach();
};

/** Host frames during scrolls of the room after the embed, ms between them. */
async function intervals(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const after = document.querySelector('footer') as HTMLElement;
    scrollTo({ top: scrollY + after.getBoundingClientRect().bottom + innerHeight, behavior: 'instant' });
  });
  await page.evaluate(() => {
    Object.assign((window as unknown as { own: object }).own, { frames: [], recording: true });
  });
  for (const by of [2500, -1500, 2500, -1500]) await gesture(page, by);
  return page.evaluate(() => {
    const { frames } = (window as unknown as { own: { frames: number[] } }).own;
    return frames.slice(1).map((at, i) => at - (frames[i] as number));
  });
}

async function driven(page: Page): Promise<void> {
  await page.evaluate(() => scrollBy({ top: (document.querySelector('chapter-embed') as HTMLElement).getBoundingClientRect().top - innerHeight - 60, behavior: 'instant' }));
  await page.waitForFunction(() => (document.querySelector('chapter-embed') as unknown as { mode?: string }).mode === 'driven');
}

const frame = 1000 / 60;
const rows: string[] = [];
const loads: number[] = [];
try {
  for (const screen of Object.keys(screens) as Screen[]) {
    const applied: number[] = [];
    const painted: number[] = [];
    const ratios: number[] = [];
    const [withUs, without] = [[] as number[], [] as number[]];
    for (let round = 1; round <= Number(values.rounds); round++) {
      loads.push(loadavg()[0] ?? 0);
      const page = await open(browser, screen, { attributes: 'top="56"' });
      await driven(page);
      const child = page.frames().find((one) => one.url().includes('/embed/'));
      if (!child) throw new Error('no child');
      await gesture(page, 1000);
      await child.evaluate(() => {
        (window as unknown as { lags: unknown[] }).lags.length = 0;
      });
      await gesture(page, 4000);
      const origin = await page.evaluate(() => performance.timeOrigin);
      const lags = await child.evaluate(() => (window as unknown as { lags: { sent: number; applied: number; painted: number }[] }).lags);
      applied.push(...lags.map((lag) => lag.applied - lag.sent - origin));
      painted.push(...lags.map((lag) => lag.painted - lag.sent - origin));
      const [a, bare] = [await intervals(page), await open(browser, screen, { without: 'element frame script' })];
      const b = await intervals(bare);
      withUs.push(...a);
      without.push(...b);
      ratios.push((median(a) ?? 0) / (median(b) ?? 1));
      await page.context().close();
      await bare.context().close();
    }
    const p = (of: readonly number[], n: number) => (quantile(of, n / 100) ?? Number.NaN).toFixed(1);
    const late = (of: readonly number[]) => `${of.filter((ms) => ms > 1.5 * frame).length} of ${of.length}`;
    rows.push(
      `${screen}: host scroll to child picture, frames of 16.7 ms: median ${((median(painted) ?? 0) / frame).toFixed(2)} (applied ${((median(applied) ?? 0) / frame).toFixed(2)}); ms p50 ${p(painted, 50)}, p95 ${p(painted, 95)}; ${painted.length} messages`,
      `${screen}: host frames while the embed is off screen: p50 ${p(withUs, 50)}, p95 ${p(withUs, 95)} ms, late ${late(withUs)}; without an embed: p50 ${p(without, 50)}, p95 ${p(without, 95)} ms, late ${late(without)}; ratio of medians ×${(median(ratios) ?? 0).toFixed(2)}`,
    );
  }
} finally {
  await browser.close();
  server.close();
  hosts.close();
}
console.log(`${rows.join('\n')}\n1 minute load: ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}, ${values.rounds} rounds`);
